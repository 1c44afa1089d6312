#: kind = "right"
#: score = 2.0
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    if filters:
        first, *others = filters
        s, n = first["size"], first["n_filters"]
        out = (y - s + 1, x - s + 1, n)
        return [s * s * k * np.prod(out).item()] + multiply_adds(out, others, dense_shapes)
    if dense_shapes:
        return [y * x * k * dense_shapes[0]] + multiply_adds((1, 1, dense_shapes[0]), [], dense_shapes[1:])
    return []
