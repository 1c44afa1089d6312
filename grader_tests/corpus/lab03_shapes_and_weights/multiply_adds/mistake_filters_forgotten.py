#: kind = "mistake"
#: score = 0.4
#: says = ["the number of filters is forgotten"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        y, x = y - s + 1, x - s + 1
        counts.append(y * x * s * s * k)
        k = n
    inputs = y * x * k
    for units in dense_shapes:
        counts.append(inputs * units)
        inputs = units
    return counts
