#: kind = "mistake"
#: score = 0.0
#: says = ["at the ends, the window is shorter than the filter"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    for i in range(len(x)):
        y[i] = (x[i:i + len(h)] * h[::-1]).sum()
    return y
