#: kind = "right"
#: score = 1.0
def channels_last(filter):
    # c h w -> h c w -> h w c
    a = np.swapaxes(filter, 0, 1)
    return np.swapaxes(a, 1, 2)
