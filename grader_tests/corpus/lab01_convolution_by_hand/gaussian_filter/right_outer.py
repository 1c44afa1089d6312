#: kind = "right"
#: score = 2.0
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
