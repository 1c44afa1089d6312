#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got a generator", "the function uses yield"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        yield (s * s * k + 1) * n
        y, x, k = y - s + 1, x - s + 1, n
    inputs = y * x * k
    for units in dense_shapes:
        yield (inputs + 1) * units
        inputs = units
