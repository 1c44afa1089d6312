#: kind = "mistake"
#: score = 1.9
#: says = ["the first dense layer gets the input image"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += (size * size * k + 1) * n
        y, x, k = y - size + 1, x - size + 1, n
    inputs = input_shape[0] * input_shape[1] * input_shape[2]
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
