#: kind = "mistake"
#: score = 1.2
#: says = ["the filter is not flipped"]
def convolution_one_dimensional(x, h):
    padded = np.pad(x, len(h) // 2)
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = np.sum(padded[i:i + len(h)] * h)
    return y
