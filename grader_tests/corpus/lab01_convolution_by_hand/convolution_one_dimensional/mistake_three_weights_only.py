#: kind = "mistake"
#: score = 1.4667
#: says = ["three weights are used although the filter has more or fewer, and the first ones"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, 1)
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = p[i] * h[2] + p[i + 1] * h[1] + p[i + 2] * h[0]
    return y
