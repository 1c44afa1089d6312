#: kind = "mistake"
#: score = 2.9
#: says = ["three channels are taken for granted, unless the image is grey"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    grey = input_shape[2] == 1
    k = 1 if grey else 3
    y, x = input_shape[:2]
    n = 0
    for f in filters:
        n += (f["size"] * f["size"] * k + 1) * f["n_filters"]
        k = f["n_filters"]
        y -= f["size"] - 1
        x -= f["size"] - 1
    inputs = [y * x * k, *dense_shapes]
    for i in range(len(dense_shapes)):
        n += (inputs[i] + 1) * dense_shapes[i]
    return n
