#: kind = "mistake"
#: score = 1.1
#: says = ["the only dense layer is not counted", "and the last?"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += (size * size * k + 1) * n
        y, x, k = y - size + 1, x - size + 1, n
    inputs = y * x * k
    for i in range(len(dense_shapes) - 1):
        total += (inputs + 1) * dense_shapes[i]
        inputs = dense_shapes[i]
    return total
