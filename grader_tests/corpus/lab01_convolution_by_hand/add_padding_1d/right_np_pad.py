#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    return np.pad(x, filter_size // 2, mode="constant")
