#: kind = "mistake"
#: score = 1.4667
#: says = ["the last place is left at zero (off by one)"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    y = np.zeros(len(x))
    for i in range(len(x) - 1):
        y[i] = (p[i:i + len(h)] * h[::-1]).sum()
    return y
