#: kind = "right"
#: score = 2.0
def multiply_adds(input_shape, filters, dense_shapes):
    maps = np.array(input_shape)
    out = []
    for f in filters:
        weights = f["size"] ** 2 * maps[2] * f["n_filters"]
        maps = np.array([*(maps[:2] - f["size"] + 1), f["n_filters"]])
        out.append(weights * maps[0] * maps[1])
    row = maps.prod()
    for n in dense_shapes:
        out.append(row * n)
        row = n
    return np.array(out)
