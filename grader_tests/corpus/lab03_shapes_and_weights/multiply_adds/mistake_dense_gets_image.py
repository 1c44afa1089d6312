#: kind = "mistake"
#: score = 1.5
#: says = ["the first dense layer gets the input image"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        y, x = y - s + 1, x - s + 1
        counts.append(y * x * n * s * s * k)
        k = n
    inputs = input_shape[0] * input_shape[1] * input_shape[2]
    for units in dense_shapes:
        counts.append(inputs * units)
        inputs = units
    return counts
