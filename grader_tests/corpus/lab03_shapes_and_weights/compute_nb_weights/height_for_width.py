#: kind = "mistake"
#: score = 2.7
#: says = ["the image's height is also used for its width"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, _, k = input_shape
    x = y
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += (size * size * k + 1) * n
        y, x, k = y - size + 1, x - size + 1, n
    inputs = y * x * k
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
