#: kind = "unfinished"
#: score = 0.0
#: says = ["got the float nan"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    return float("nan")
