#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    size = len(h)
    padded = np.concatenate([np.zeros(size // 2), x, np.zeros(size // 2)])
    out = []
    for i in range(len(x)):
        out.append(np.sum(padded[i:i + size] * h[::-1]))
    return np.array(out)
