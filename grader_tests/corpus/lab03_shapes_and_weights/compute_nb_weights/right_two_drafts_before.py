#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    return 13004138


def compute_nb_weights(input_shape, filters, dense_shapes):
    # forgot flatten here
    y, x, k = input_shape
    total = 0
    for f in filters:
        total += f["size"] ** 2 * k * f["n_filters"]
    return total


def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for f in filters:
        total += (f["size"] ** 2 * k + 1) * f["n_filters"]
        y, x, k = y - f["size"] + 1, x - f["size"] + 1, f["n_filters"]
    k = x * y * k
    for d in dense_shapes:
        total += (k + 1) * d
        k = d
    return total


print(compute_nb_weights((100, 100, 3), [{"n_filters": 90, "size": 5}], [10]))
