#: kind = "mistake"
#: score = 0.0
#: says = ["the zeros are after the signal only"]
def add_padding_1d(x, filter_size):
    y = np.zeros(x.size + filter_size // 2)
    y[:x.size] = x
    return y
