#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = ...
    return ...
