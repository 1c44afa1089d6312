#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is 127 or 128, not the mean"]
def threshold_at_mean(image):
    return (image > 128).astype(int)
