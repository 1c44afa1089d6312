#: kind = "mistake"
#: score = 0.5882
#: says = ["all weights are equal"]
def gaussian_filter(sigma, filter_size):
    return np.ones((filter_size, filter_size)) / filter_size**2
