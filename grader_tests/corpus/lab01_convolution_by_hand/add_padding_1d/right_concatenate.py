#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    n = filter_size // 2
    return np.concatenate((np.zeros(n), x, np.zeros(n)))
