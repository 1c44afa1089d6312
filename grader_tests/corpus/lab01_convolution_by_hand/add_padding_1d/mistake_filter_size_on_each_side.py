#: kind = "mistake"
#: score = 0.0
#: says = ["filter_size zeros on each side"]
def add_padding_1d(x, filter_size):
    return np.concatenate([np.zeros(filter_size), x, np.zeros(filter_size)])
