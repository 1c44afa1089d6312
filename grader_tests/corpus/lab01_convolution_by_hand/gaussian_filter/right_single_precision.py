#: kind = "right"
#: score = 2.0
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size, dtype=np.float32)
    g = np.exp(-np.square(x / np.float32(sigma)) / 2)
    return np.kron(g, g).reshape(filter_size, filter_size) / g.sum() ** 2
