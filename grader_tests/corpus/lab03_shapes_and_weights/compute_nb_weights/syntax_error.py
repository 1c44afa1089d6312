#: kind = "unfinished"
#: score = 0.0
#: says = ["the cell that should define it does not run: SyntaxError"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters
        total += (layer["size"] ** 2 * k + 1) * layer["n_filters"]
    return total
