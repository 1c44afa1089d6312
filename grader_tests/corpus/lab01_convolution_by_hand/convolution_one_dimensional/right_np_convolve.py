#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    return np.convolve(x, h, mode="same")
