#: kind = "unfinished"
#: score = 0.0
#: says = ["compute_nb_weights is not written yet"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    """Number of weights, biases included, of convolution layers, flatten, then dense layers."""
    # YOUR CODE HERE
    raise NotImplementedError("compute_nb_weights")
