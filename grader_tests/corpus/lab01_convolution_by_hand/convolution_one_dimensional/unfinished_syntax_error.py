#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolution_one_dimensional' in your notebook after it has run"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x)
    return y
