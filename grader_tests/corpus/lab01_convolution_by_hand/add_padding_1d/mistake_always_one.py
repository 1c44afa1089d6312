#: kind = "mistake"
#: score = 0.5
#: says = ["always one zero on each side, whatever filter_size is"]
def add_padding_1d(x, filter_size):
    return np.concatenate([[0], x, [0]])
