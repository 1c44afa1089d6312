#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    zeros = [0.0] * (filter_size // 2)
    return np.array(zeros + list(x) + zeros)
