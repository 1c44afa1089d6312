#: kind = "mistake"
#: score = 0.9
#: says = ["the input is changed in place"]
def threshold_at_mean(image):
    mean = image.mean()
    above = image > mean
    image[above] = 1
    image[~above] = 0
    return image
