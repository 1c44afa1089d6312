#: kind = "unfinished"
#: score = 0.0
#: says = ["likely cause: the ... placeholder is still there"]
def convolution_byhand(img, f, activation=sigmoid):
    result = ...
    return result
