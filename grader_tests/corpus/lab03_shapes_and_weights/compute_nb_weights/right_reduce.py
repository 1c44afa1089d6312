#: kind = "right"
#: score = 3.0
from functools import reduce
from math import prod


def compute_nb_weights(input_shape, filters, dense_shapes):
    def convolve(state, layer):
        (y, x, k), count = state
        n, s = layer["n_filters"], layer["size"]
        return (y + 1 - s, x + 1 - s, n), count + n * (s * s * k + 1)

    def connect(state, units):
        inputs, count = state
        return units, count + units * (inputs + 1)

    shape, in_convolutions = reduce(convolve, filters, (tuple(input_shape), 0))
    _, total = reduce(connect, dense_shapes, (prod(shape), in_convolutions))
    return total
