#: kind = "mistake"
#: score = 2.9
#: says = ["your code raised IndexError", "likely cause: a list is empty, which is allowed"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        s = layer["size"]
        total += (s * s * k + 1) * layer["n_filters"]
        y, x, k = y - s + 1, x - s + 1, layer["n_filters"]
    inputs = y * x * filters[-1]["n_filters"]
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
