#: kind = "mistake"
#: score = 0.9
#: says = ["one zero too few for a filter of an even size"]
def add_padding_1d(x, filter_size):
    n = (filter_size - 1) // 2
    return np.pad(x, n)
