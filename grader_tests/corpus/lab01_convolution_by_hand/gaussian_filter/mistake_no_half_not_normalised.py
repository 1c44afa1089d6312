#: kind = "mistake"
#: score = 0.1176
#: says = ["the half in the exponent is missing", "the half in the exponent is missing, and the weights are not divided by their sum"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2)
    return np.outer(g, g)
