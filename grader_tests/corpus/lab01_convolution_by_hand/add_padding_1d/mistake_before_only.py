#: kind = "mistake"
#: score = 0.0
#: says = ["the zeros are before the signal only"]
def add_padding_1d(x, filter_size):
    return np.pad(x, (filter_size // 2, 0))
