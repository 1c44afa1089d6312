#: kind = "mistake"
#: score = 2.9
#: says = ["filters is not the same after the call", "pop, append or insert"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    while filters:
        layer = filters.pop(0)
        n, s = layer["n_filters"], layer["size"]
        total += (s * s * k + 1) * n
        y, x, k = y - s + 1, x - s + 1, n
    inputs = y * x * k
    while dense_shapes:
        units = dense_shapes.pop(0)
        total += (inputs + 1) * units
        inputs = units
    return total
