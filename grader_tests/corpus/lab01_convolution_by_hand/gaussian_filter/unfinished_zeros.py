#: kind = "unfinished"
#: score = 0.0
#: says = ["expected weights above 0, got zeros only"]
def gaussian_filter(sigma, filter_size):
    w = np.zeros((filter_size, filter_size))
    return w
