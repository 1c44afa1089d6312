#: kind = "right"
#: score = 1.0
def channels_last(filter):
    return np.einsum("chw->hwc", filter)
