#: kind = "mistake"
#: score = 0.0
#: says = ["the channels have come to the middle"]
def channels_last(filter):
    return np.rollaxis(filter, 0, 2)
