#: kind = "mistake"
#: score = 1.7
#: says = ["the image's height is also used for its width"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, _, k = input_shape
    x = y
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        y, x = y - s + 1, x - s + 1
        counts.append(y * x * n * s * s * k)
        k = n
    inputs = y * x * k
    for units in dense_shapes:
        counts.append(inputs * units)
        inputs = units
    return counts
