#: kind = "mistake"
#: score = 1.4667
#: says = ["at the ends, the signal itself is copied"]
def convolution_one_dimensional(x, h):
    half = len(h) // 2
    y = x.astype(float)
    for i in range(half, len(x) - half):
        y[i] = (x[i - half:i + half + 1] * h[::-1]).sum()
    return y
