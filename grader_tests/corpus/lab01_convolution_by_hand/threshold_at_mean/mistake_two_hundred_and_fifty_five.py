#: kind = "mistake"
#: score = 0.0
#: says = ["the ones are 255"]
def threshold_at_mean(image):
    return np.where(image > image.mean(), 255, 0)
