#: kind = "mistake"
#: score = 0.0
#: says = ["the result is as long as signal and filter together"]
def convolution_one_dimensional(x, h):
    return np.convolve(x, h)
