#: kind = "mistake"
#: score = 0.0
#: says = ["the first and the last sample are repeated, instead of zeros"]
def add_padding_1d(x, filter_size):
    n = filter_size // 2
    return np.concatenate([np.full(n, x[0]), x, np.full(n, x[-1])])
