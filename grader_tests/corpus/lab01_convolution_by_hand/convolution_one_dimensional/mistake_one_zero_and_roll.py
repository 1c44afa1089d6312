#: kind = "mistake"
#: score = 1.7333
#: says = ["one zero at each end is too few for this filter"]
def convolution_one_dimensional(x, h):
    x = np.concatenate([[0], x, [0]])  # so that roll brings in zeros
    y = np.zeros(len(x))
    for m in range(len(h)):
        y += h[m] * np.roll(x, m - len(h) // 2)
    return y[1:-1]
