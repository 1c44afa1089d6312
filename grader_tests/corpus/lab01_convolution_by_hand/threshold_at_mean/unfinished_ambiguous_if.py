#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised ValueError"]
def threshold_at_mean(image):
    if image > image.mean():
        return 1
    else:
        return 0
