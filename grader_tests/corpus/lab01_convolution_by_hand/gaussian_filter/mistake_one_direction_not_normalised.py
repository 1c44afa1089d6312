#: kind = "mistake"
#: score = 0.0
#: says = ["it has one direction only"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    return np.exp(-(x / sigma) ** 2 / 2)
