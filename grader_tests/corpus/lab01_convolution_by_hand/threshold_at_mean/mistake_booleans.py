#: kind = "mistake"
#: score = 0.8
#: says = ["the comparison is returned as it is"]
def threshold_at_mean(image):
    return image > image.mean()
