#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got None", "no return statement"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    ...
