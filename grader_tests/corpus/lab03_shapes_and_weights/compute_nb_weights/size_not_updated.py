#: kind = "mistake"
#: score = 2.5
#: says = ["the size is not updated from one convolution layer to the next"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    height, width, channels = input_shape
    out_height, out_width = height, width
    total = 0
    for layer in filters:
        size = layer["size"]
        total += (size * size * channels + 1) * layer["n_filters"]
        out_height = height - size + 1
        out_width = width - size + 1
        channels = layer["n_filters"]
    inputs = out_height * out_width * channels
    for units in dense_shapes:
        total += (inputs + 1) * units
        inputs = units
    return total
