#: kind = "mistake"
#: score = 0.5882
#: says = ["the minus sign in the exponent is missing"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp((-x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    return w / w.sum()
