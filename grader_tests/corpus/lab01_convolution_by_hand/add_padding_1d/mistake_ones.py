#: kind = "mistake"
#: score = 0.0
#: says = ["the padding is made of ones"]
def add_padding_1d(x, filter_size):
    n = filter_size // 2
    return np.concatenate([np.ones(n), x, np.ones(n)])
