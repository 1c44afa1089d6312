#: kind = "mistake"
#: score = 0.0
#: says = ["got a list"]
def channels_last(filter):
    return np.moveaxis(filter, 0, -1).tolist()
