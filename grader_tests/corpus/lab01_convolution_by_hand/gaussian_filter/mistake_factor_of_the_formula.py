#: kind = "mistake"
#: score = 1.4118
#: says = ["the factor of the bell's formula makes its area 1, not the sum of these weights"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    return np.outer(g, g) / (2 * np.pi * sigma**2)
