#: kind = "mistake"
#: score = 1.8667
#: says = ["the sums are cut to whole numbers"]
def convolution_one_dimensional(x, h):
    y = np.zeros_like(x)
    p = np.pad(x, len(h) // 2)
    for i in range(len(x)):
        y[i] = (p[i:i + len(h)] * h[::-1]).sum()
    return y
