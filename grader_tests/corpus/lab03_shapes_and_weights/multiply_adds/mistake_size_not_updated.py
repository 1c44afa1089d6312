#: kind = "mistake"
#: score = 1.4
#: says = ["the size is not updated from one convolution layer to the next"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        y, x = input_shape[0] - s + 1, input_shape[1] - s + 1
        counts.append(y * x * n * s * s * k)
        k = n
    inputs = y * x * k
    for units in dense_shapes:
        counts.append(inputs * units)
        inputs = units
    return counts
