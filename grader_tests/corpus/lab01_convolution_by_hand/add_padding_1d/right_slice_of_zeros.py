#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    pad = int(filter_size / 2)
    y = np.zeros(len(x) + 2 * pad)
    y[pad:len(y) - pad] = x
    return y
