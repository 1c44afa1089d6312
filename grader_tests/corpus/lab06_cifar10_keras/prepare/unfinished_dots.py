#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def prepare(images, labels):
    x = ...
    y = ...
    return x, y
