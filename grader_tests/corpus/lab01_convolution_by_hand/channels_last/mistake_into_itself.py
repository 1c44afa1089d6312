#: kind = "mistake"
#: score = 0.3333
#: says = ["the result is written into the filter itself", "argument 1 is not the same after the call as before it"]
def channels_last(filter):
    filter[:] = np.moveaxis(filter, 0, -1).copy()
    return filter
