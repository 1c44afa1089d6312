#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised TypeError"]
def convolve(image, filter):
    result = np.zeros(...)
    return result
