#: kind = "mistake"
#: score = 2.4
#: says = ["the biases of the convolution layers are missing", "the biases of the dense layers are missing"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += size * size * k * n
        y, x, k = y - size + 1, x - size + 1, n
    inputs = y * x * k
    for units in dense_shapes:
        total += inputs * units
        inputs = units
    return total
