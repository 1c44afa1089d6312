#: kind = "mistake"
#: score = 0.9
#: says = ["the input is changed in place"]
def add_padding_1d(x, filter_size):
    n = filter_size // 2
    y = np.zeros(len(x) + 2 * n)
    for i in range(len(x)):
        y[i + n] = x[i]
        x[i] = 0
    return y
