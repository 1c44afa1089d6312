#: kind = "unfinished"
#: score = 0.0
#: says = ["gaussian_filter is not written yet: the stub still raises NotImplementedError"]
def gaussian_filter(sigma, filter_size):
    # YOUR CODE HERE
    raise NotImplementedError("gaussian_filter")
