#: kind = "mistake"
#: score = 0.0
#: says = ["the mean is subtracted, and that is all"]
def threshold_at_mean(image):
    return image - image.mean()
