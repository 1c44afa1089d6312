#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is half of the brightest pixel"]
def threshold_at_mean(image):
    return (image > image.max() / 2).astype(int)
