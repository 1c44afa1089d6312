#: kind = "mistake"
#: score = 1.4118
#: says = ["the weights are divided by how many there are, not by their sum"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    return np.outer(g, g) / filter_size**2
