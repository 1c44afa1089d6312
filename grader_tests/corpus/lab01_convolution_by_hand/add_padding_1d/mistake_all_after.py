#: kind = "mistake"
#: score = 0.0
#: says = ["all zeros are after the signal"]
def add_padding_1d(x, filter_size):
    y = np.zeros(len(x) + 2 * (filter_size // 2))
    for i in range(len(x)):
        y[i] = x[i]
    return y
