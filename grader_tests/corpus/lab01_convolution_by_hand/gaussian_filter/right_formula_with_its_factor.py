#: kind = "right"
#: score = 2.0
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    density = np.exp(-x**2 / (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi))
    kernel = np.dot(density.reshape(-1, 1), density.reshape(1, -1))
    kernel /= kernel.sum()
    return kernel
