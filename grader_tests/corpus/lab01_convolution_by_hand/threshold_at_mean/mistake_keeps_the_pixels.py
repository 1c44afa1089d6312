#: kind = "mistake"
#: score = 0.0
#: says = ["the pixels above the mean keep their values"]
def threshold_at_mean(image):
    return image * (image > image.mean())
