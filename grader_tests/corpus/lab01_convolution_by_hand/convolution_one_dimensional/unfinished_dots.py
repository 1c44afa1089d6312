#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def convolution_one_dimensional(x, h):
    flipped = h[::-1]
    return ...
