#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised TypeError"]
import math

def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = math.exp(-(x / sigma) ** 2 / 2)
    return np.outer(g, g)
