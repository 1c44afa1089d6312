#: kind = "mistake"
#: score = 0.0
#: says = ["no number is moved", "reshape to the same sizes moves nothing"]
def channels_last(filter):
    c, h, w = filter.shape
    return filter.reshape(h, w, c)
