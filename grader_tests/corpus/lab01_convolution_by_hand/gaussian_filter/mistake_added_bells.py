#: kind = "mistake"
#: score = 0.5882
#: says = ["the two bells are added instead of multiplied"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = g[:, None] + g[None, :]
    return w / w.sum()
