#: kind = "mistake"
#: score = 0.0
#: says = ["all axes are turned round"]
def channels_last(filter):
    return np.swapaxes(filter, 0, -1)
