#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised ValueError"]
def add_padding_1d(x, filter_size):
    zeros = ...
    return np.concatenate([zeros, x, zeros])
