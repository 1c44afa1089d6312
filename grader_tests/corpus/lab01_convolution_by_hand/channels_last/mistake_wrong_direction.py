#: kind = "mistake"
#: score = 0.0
#: says = ["the last axis is moved to the front"]
def channels_last(filter):
    return np.moveaxis(filter, -1, 0)
