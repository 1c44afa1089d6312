#: kind = "mistake"
#: score = 0.0
#: says = ["samples are looked up where the signal has none"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    half = len(h) // 2
    for i in range(len(x)):
        for k in range(len(h)):
            y[i] += x[i - (k - half)] * h[k]
    return y
