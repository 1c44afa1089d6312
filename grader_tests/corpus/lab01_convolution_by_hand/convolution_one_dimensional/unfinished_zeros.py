#: kind = "unfinished"
#: score = 0.0
#: says = ["the result is never filled in"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    return y
