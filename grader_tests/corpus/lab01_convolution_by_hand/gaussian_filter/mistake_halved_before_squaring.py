#: kind = "mistake"
#: score = 0.5882
#: says = ["only the 2 is squared, or the halving comes before the square"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma / 2) ** 2)
    w = np.outer(g, g)
    return w / w.sum()
