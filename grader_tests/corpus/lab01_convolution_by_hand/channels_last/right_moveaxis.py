#: kind = "right"
#: score = 1.0
def channels_last(filter):
    return np.moveaxis(filter, 0, 2)
