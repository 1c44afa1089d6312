#: kind = "mistake"
#: score = 0.5882
#: says = ["the bell is repeated in each row, instead of being multiplied with each of its own numbers"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.array([g] * filter_size)
    return w / w.sum()
