#: kind = "mistake"
#: score = 1.4667
#: says = ["the results at the ends are left at zero"]
def convolution_one_dimensional(x, h):
    half = len(h) // 2
    y = np.zeros(len(x))
    for i in range(half, len(x) - half):
        y[i] = (x[i - half:i + half + 1] * h[::-1]).sum()
    return y
