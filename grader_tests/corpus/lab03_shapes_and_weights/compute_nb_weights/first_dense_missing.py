#: kind = "mistake"
#: score = 1.1
#: says = ["the only dense layer is not counted", "the first entry of dense_shapes"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    k = input_shape[2]
    total = 0
    for layer in filters:
        n, size = layer["n_filters"], layer["size"]
        total += (size * size * k + 1) * n
        k = n
    for before, units in zip(dense_shapes, dense_shapes[1:]):
        total += (before + 1) * units
    return total
