#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    """A dense layer is a convolution whose window is as large as what it is laid on."""
    y, x, k = input_shape
    windows = [(f["size"], f["size"], f["n_filters"]) for f in filters]
    windows += [(None, None, units) for units in dense_shapes]
    total = 0
    for fy, fx, n in windows:
        fy, fx = fy or y, fx or x
        total += (fy * fx * k + 1) * n
        y, x, k = y - fy + 1, x - fx + 1, n
    return total
