#: kind = "right"
#: score = 2.0
def gaussian_filter(sigma, filter_size):
    a = np.linspace(-1, 1, filter_size)
    xx, yy = np.meshgrid(a, a)
    hill = np.exp(-(xx ** 2 + yy ** 2) / (2 * sigma ** 2))
    return hill / np.sum(hill)
