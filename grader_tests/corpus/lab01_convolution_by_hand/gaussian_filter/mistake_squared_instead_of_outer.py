#: kind = "mistake"
#: score = 0.0
#: says = ["the bell is multiplied with itself, number by number"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = g * g.T
    return w / w.sum()
