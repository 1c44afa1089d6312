#: kind = "mistake"
#: score = 2.8
#: says = ["your code raised ValueError", "your own check refuses a filter that fits"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    height, width, depth = input_shape
    total = 0
    for layer in filters:
        s = layer["size"]
        if s >= height or s >= width:
            raise ValueError("the filter is too large")
        total += layer["n_filters"] * (s * s * depth + 1)
        height, width, depth = height - s + 1, width - s + 1, layer["n_filters"]
    before = height * width * depth
    for units in dense_shapes:
        total += units * (before + 1)
        before = units
    return total
