#: kind = "mistake"
#: score = 0.5882
#: says = ["the places are counted in pixels, instead of from -1 to 1"]
def gaussian_filter(sigma, filter_size):
    x = np.arange(filter_size) - (filter_size - 1) / 2
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
