#: kind = "mistake"
#: score = 1.5
#: says = ["each dense layer gets the flattened feature maps"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        y, x = y - s + 1, x - s + 1
        counts.append(y * x * n * s * s * k)
        k = n
    inputs = y * x * k
    for units in dense_shapes:
        counts.append(inputs * units)
        pass
    return counts
