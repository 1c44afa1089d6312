#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    *sides, k = input_shape
    layers = iter(filters)
    total = 0
    while (layer := next(layers, None)) is not None:
        n, s = map(layer.get, ("n_filters", "size"))
        total, sides, k = total + (s * s * k + 1) * n, [side - s + 1 for side in sides], n
    for side in sides:
        k *= side
    for n in dense_shapes:
        total, k = total + k * n + n, n
    return total
