#: kind = "mistake"
#: score = 1.8667
#: says = ["the input is changed in place"]
def convolution_one_dimensional(x, h):
    h[:] = h[::-1].copy()
    p = np.pad(x, len(h) // 2)
    return np.array([(p[i:i + len(h)] * h).sum() for i in range(len(x))])
