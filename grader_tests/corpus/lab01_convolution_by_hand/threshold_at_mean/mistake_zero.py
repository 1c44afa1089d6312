#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is 0, not the mean, or the mean is cut to a whole number"]
def threshold_at_mean(image):
    return (image > 0).astype(int)
