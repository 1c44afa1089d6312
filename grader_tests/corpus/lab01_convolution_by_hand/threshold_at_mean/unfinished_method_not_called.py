#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised TypeError"]
def threshold_at_mean(image):
    return (image > image.mean).astype(int)
