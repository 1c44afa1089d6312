#: kind = "right"
#: score = 2.0
bell_curve = lambda t: np.exp(-t * t / 2)

def gaussian_filter(sigma, filter_size):
    g = bell_curve(np.array([2 * k / (filter_size - 1) - 1 for k in range(filter_size)]) / sigma)
    return np.einsum("i,j->ij", g, g) / np.einsum("i,j->", g, g)
