#: kind = "unfinished"
#: score = 1.0
#: says = ["expected 2 numbers, one for each layer, got 1"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        counts.append((y - s + 1) * (x - s + 1) * n * s * s * k)
        return counts
    for units in dense_shapes:
        counts.append(y * x * k * units)
        return counts
