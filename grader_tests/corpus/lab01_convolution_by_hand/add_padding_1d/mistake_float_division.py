#: kind = "mistake"
#: score = 0.0
#: says = ["half of filter_size is taken with /, which gives a float"]
def add_padding_1d(x, filter_size):
    z = np.zeros(filter_size / 2)
    return np.concatenate([z, x, z])
