#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    height = input_shape[0]
    width = input_shape[1]
    depth = input_shape[2]
    weights = 0
    for f in filters:
        s = f["size"]
        n = f["n_filters"]
        weights = weights + s * s * depth * n  # weights
        weights = weights + n  # biases
        height = height - (s - 1)
        width = width - (s - 1)
        depth = n
    flattened = height * width * depth
    for d in dense_shapes:
        weights = weights + flattened * d + d
        flattened = d
    return weights
