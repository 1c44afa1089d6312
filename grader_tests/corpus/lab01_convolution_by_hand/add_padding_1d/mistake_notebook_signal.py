#: kind = "mistake"
#: score = 0.0
#: says = ["the notebook's signal is padded, instead of the argument x"]
signal = np.repeat([2, 10, 1, 5], [7, 5, 8, 5])

def add_padding_1d(x, filter_size):
    return np.pad(signal, filter_size // 2)
