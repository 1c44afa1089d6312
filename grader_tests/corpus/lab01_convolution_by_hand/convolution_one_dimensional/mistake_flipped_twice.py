#: kind = "mistake"
#: score = 1.2
#: says = ["the filter is not flipped"]
def convolution_one_dimensional(x, h):
    h = np.flip(h)
    y = np.zeros(len(x))
    p = np.pad(x, len(h) // 2)
    for i in range(len(x)):
        for k in range(len(h)):
            y[i] += p[i + len(h) - 1 - k] * h[k]   # backwards, as in the formula
    return y
