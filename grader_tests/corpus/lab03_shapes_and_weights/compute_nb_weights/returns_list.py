#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got a list", "return the number"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    weights = []
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        weights.append((s * s * k + 1) * n)
        y, x, k = y - s + 1, x - s + 1, n
    inputs = y * x * k
    for units in dense_shapes:
        weights.append((inputs + 1) * units)
        inputs = units
    return weights
