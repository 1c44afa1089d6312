#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    if filter_size < 2:
        return x
    return np.hstack([0, add_padding_1d(x, filter_size - 2), 0])
