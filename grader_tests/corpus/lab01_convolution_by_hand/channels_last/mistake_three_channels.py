#: kind = "mistake"
#: score = 0.8333
#: says = ["the function is written for three channels"]
def channels_last(filter):
    red, green, blue = filter[0], filter[1], filter[2]
    return np.stack([red, green, blue], axis=2)
