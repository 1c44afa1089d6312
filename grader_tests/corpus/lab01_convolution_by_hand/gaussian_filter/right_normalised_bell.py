#: kind = "right"
#: score = 2.0
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-0.5 * x ** 2 / sigma ** 2)
    g = g / g.sum()
    return g[:, None] * g[None, :]
