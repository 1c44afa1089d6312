#: kind = "mistake"
#: score = 0.5882
#: says = ["the last place is not 1"]
def gaussian_filter(sigma, filter_size):
    x = np.arange(-1, 1, 2 / filter_size)[:filter_size]
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
