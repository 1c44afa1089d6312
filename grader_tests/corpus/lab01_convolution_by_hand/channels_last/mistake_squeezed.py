#: kind = "mistake"
#: score = 0.8333
#: says = ["axes of length 1 are dropped"]
def channels_last(filter):
    return np.moveaxis(filter, 0, -1).squeeze()
