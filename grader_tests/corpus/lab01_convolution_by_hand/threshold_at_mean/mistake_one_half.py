#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is 0.5, not the mean"]
def threshold_at_mean(image):
    return (image > 0.5).astype(int)
