#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'gaussian_filter' in your notebook after it has run"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-((x / sigma) ** 2 / 2)
    return g
