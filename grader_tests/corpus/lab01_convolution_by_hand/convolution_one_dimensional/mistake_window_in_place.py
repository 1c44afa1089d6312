#: kind = "mistake"
#: score = 0.0
#: says = ["the window is multiplied in place, and the signal with it"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2).astype(float)
    y = np.zeros(len(x))
    for i in range(len(x)):
        w = p[i:i + len(h)]
        w *= h[::-1]
        y[i] = w.sum()
    return y
