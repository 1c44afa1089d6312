#: kind = "mistake"
#: score = 0.0
#: says = ["the zeros are written over the signal's own samples"]
def add_padding_1d(x, filter_size):
    y = x.copy()
    n = filter_size // 2
    for i in range(n):
        y[i] = 0
        y[-1 - i] = 0
    return y
