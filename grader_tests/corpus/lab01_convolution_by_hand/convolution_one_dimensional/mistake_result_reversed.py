#: kind = "mistake"
#: score = 0.0
#: says = ["the result is reversed, instead of the filter"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    y = np.array([(p[i:i + len(h)] * h).sum() for i in range(len(x))])
    return y[::-1]
