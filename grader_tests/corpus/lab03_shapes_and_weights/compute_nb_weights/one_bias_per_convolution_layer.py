#: kind = "mistake"
#: score = 2.5
#: says = ["one bias is counted for a whole convolution layer"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += size * size * k * n + 1
        y, x, k = y - size + 1, x - size + 1, n
    inputs = y * x * k
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
