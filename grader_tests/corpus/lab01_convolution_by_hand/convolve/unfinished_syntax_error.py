#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolve' in your notebook after it has run"]
def convolve(image, filter):
    for i in range(image.shape[0] - filter.shape[0] + 1):
    return result
