#: kind = "right"
#: score = 3.0
import math


def compute_nb_weights(input_shape, filters, dense_shapes):
    depths = [input_shape[-1]] + [f["n_filters"] for f in filters]
    shrunk = sum(f["size"] - 1 for f in filters)
    flat = math.prod(side - shrunk for side in input_shape[:2]) * depths[-1]
    rows = [flat] + list(dense_shapes)
    convolutions = sum((f["size"] ** 2 * k + 1) * f["n_filters"] for k, f in zip(depths, filters))
    return convolutions + sum((m + 1) * n for m, n in zip(rows, rows[1:]))
