#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    c = len(h) // 2              # h[c] is the formula's h[0]
    for i in range(len(x)):
        for m in range(len(x)):
            if 0 <= i - m + c < len(h):
                y[i] += x[m] * h[i - m + c]
    return y
