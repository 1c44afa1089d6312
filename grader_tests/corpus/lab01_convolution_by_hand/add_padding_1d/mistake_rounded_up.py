#: kind = "mistake"
#: score = 0.0
#: says = ["half of 3 is rounded up, or the size less 1 is not halved"]
def add_padding_1d(x, filter_size):
    n = int(np.ceil(filter_size / 2))
    return np.pad(x, n)
