#: kind = "mistake"
#: score = 2.9
#: says = ["dense_shapes is not the same after the call"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    total = 0
    for layer in filters:
        n, s = layer["n_filters"], layer["size"]
        total += (s * s * k + 1) * n
        y, x, k = y - s + 1, x - s + 1, n
    dense_shapes.insert(0, y * x * k)
    for i in range(1, len(dense_shapes)):
        total += (dense_shapes[i - 1] + 1) * dense_shapes[i]
    return total
