#: kind = "mistake"
#: score = 0.9
#: says = ["the samples are cut to whole numbers"]
def add_padding_1d(x, filter_size):
    n = filter_size // 2
    y = np.zeros(len(x) + 2 * n, dtype=int)
    y[n:n + len(x)] = x
    return y
