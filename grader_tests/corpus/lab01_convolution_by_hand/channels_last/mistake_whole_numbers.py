#: kind = "mistake"
#: score = 0.0
#: says = ["the numbers are cut to whole numbers"]
def channels_last(filter):
    out = np.zeros((filter.shape[1], filter.shape[2], filter.shape[0]), dtype=int)
    for c in range(filter.shape[0]):
        out[:, :, c] = filter[c]
    return out
