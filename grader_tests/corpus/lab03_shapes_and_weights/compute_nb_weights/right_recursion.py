#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    if filters:
        first, *others = filters
        n, s = first["n_filters"], first["size"]
        here = n * (1 + k * s**2)
        return here + compute_nb_weights((y - s + 1, x - s + 1, n), others, dense_shapes)
    if dense_shapes:
        units, *others = dense_shapes
        return units * (1 + y * x * k) + compute_nb_weights((1, 1, units), [], others)
    return 0
