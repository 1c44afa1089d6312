#: kind = "right"
#: score = 2.0
import math

def gaussian_filter(sigma, filter_size):
    weights = np.zeros((filter_size, filter_size))
    for i in range(filter_size):
        for j in range(filter_size):
            y = -1 + 2 * i / (filter_size - 1)
            x = -1 + 2 * j / (filter_size - 1)
            weights[i, j] = math.exp(-((x / sigma) ** 2 + (y / sigma) ** 2) / 2)
    total = weights.sum()
    for i in range(filter_size):
        for j in range(filter_size):
            weights[i, j] /= total
    return weights
