#: kind = "mistake"
#: score = 2.9
#: says = ["your code raised IndexError", "likely cause: a list is empty, which is allowed"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        total += (s * s * k + 1) * n
        y, x, k = y - s + 1, x - s + 1, n
    total += (y * x * k + 1) * dense_shapes[0]
    for i in range(1, len(dense_shapes)):
        total += (dense_shapes[i - 1] + 1) * dense_shapes[i]
    return total
