#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def threshold_at_mean(image):
    mean = image.mean()
    return ...
