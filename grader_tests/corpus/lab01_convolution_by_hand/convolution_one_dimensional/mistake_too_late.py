#: kind = "mistake"
#: score = 0.0
#: says = ["the result comes too late: the window starts at sample i"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    for i in range(len(x)):
        for m in range(len(x)):
            if 0 <= i - m < len(h):    # h[0] is the first one in Python
                y[i] += x[m] * h[i - m]
    return y
