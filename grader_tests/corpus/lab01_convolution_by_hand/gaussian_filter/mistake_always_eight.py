#: kind = "mistake"
#: score = 1.5294
#: says = ["always 8 x 8 weights, whatever filter_size is"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, 8)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
