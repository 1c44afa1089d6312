#: kind = "unfinished"
#: score = 0.0
#: says = ["hint: is there a loop that never ends?"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    total = 0
    while len(filters) >= 0:
        total += 1
    return total
