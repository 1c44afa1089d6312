#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got a bool"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    return True
