#: kind = "mistake"
#: score = 1.9
#: says = ["one pixel too small: the + 1 is missing"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += (size * size * k + 1) * n
        y, x, k = y - size, x - size, n
    inputs = y * x * k
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
