#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'threshold_at_mean' in your notebook after it has run"]
def threshold_at_mean(image):
    return 1 if image > image.mean() else
