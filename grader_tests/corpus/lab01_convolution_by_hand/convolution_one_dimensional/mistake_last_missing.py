#: kind = "mistake"
#: score = 0.0
#: says = ["the last place is missing (off by one)"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    y = []
    i = 0
    while i < len(p) - len(h):
        y.append((p[i:i + len(h)] * h[::-1]).sum())
        i += 1
    return np.array(y)
