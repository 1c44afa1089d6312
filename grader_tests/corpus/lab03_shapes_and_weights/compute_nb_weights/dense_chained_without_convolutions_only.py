#: kind = "mistake"
#: score = 2.7
#: says = ["each dense layer gets the flattened feature maps, instead of what the dense layer before it gives"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    weights = 0
    if len(filters) == 0:                       # a plain MLP
        sizes = [y * x * k] + dense_shapes
        for a, b in zip(sizes[:-1], sizes[1:]):
            weights += a * b + b
        return weights
    for f in filters:
        weights += f["size"]**2 * k * f["n_filters"] + f["n_filters"]
        y, x, k = y - f["size"] + 1, x - f["size"] + 1, f["n_filters"]
    for units in dense_shapes:
        weights += y * x * k * units + units
    return weights
