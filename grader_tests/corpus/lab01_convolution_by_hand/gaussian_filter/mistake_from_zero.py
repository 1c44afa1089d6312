#: kind = "mistake"
#: score = 0.5882
#: says = ["the places go from 0 to 1, instead of from -1 to 1"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(0, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
