#: kind = "mistake"
#: score = 0.0
#: says = ["one weight too many in each direction"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size + 1)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
