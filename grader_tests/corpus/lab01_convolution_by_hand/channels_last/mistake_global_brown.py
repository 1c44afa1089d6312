#: kind = "mistake"
#: score = 0.0
#: says = ["it is always the brown filter that comes back"]
def channels_last(filter):
    return np.moveaxis(brown, 0, -1)
