#: kind = "mistake"
#: score = 0.0
#: says = ["the result comes too early: the window ends at sample i"]
def convolution_one_dimensional(x, h):
    padded = np.concatenate([x, np.zeros(len(h) - 1)])
    return np.array([(padded[i:i + len(h)] * h[::-1]).sum() for i in range(len(x))])
