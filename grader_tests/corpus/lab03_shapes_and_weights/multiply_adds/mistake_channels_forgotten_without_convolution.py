#: kind = "mistake"
#: score = 1.9
#: says = ["flatten counts the pixels only: the channels are forgotten"]
def multiply_adds(input_shape, filters, dense_shapes):
    height, width, depth = input_shape
    result = []
    for f in filters:
        height -= f["size"] - 1
        width -= f["size"] - 1
        result.append(height * width * f["n_filters"] * f["size"] ** 2 * depth)
        depth = f["n_filters"]
    flat = height * width
    if filters:
        flat *= filters[-1]["n_filters"]
    for before, units in zip([flat, *dense_shapes], dense_shapes):
        result.append(before * units)
    return result
