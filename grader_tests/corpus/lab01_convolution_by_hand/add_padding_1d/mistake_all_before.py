#: kind = "mistake"
#: score = 0.0
#: says = ["all zeros are before the signal"]
def add_padding_1d(x, filter_size):
    return np.concatenate([np.zeros(filter_size // 2 * 2), x])
