#: kind = "mistake"
#: score = 1.0
#: says = ["the layers are in reverse order"]
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
        inputs = units
    return counts[::-1]
