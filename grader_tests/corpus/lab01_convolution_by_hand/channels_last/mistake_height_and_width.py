#: kind = "mistake"
#: score = 0.0
#: says = ["height and width are exchanged"]
def channels_last(filter):
    return np.transpose(filter, (0, 2, 1))
