#: kind = "mistake"
#: score = 0.0
#: says = ["expected an array of shape (15,), got a list"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    return [(p[i:i + len(h)] * h[::-1]).sum() for i in range(len(x))]
