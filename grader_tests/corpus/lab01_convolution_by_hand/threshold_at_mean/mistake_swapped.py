#: kind = "mistake"
#: score = 0.0
#: says = ["0 and 1 are swapped"]
def threshold_at_mean(image):
    return np.where(image > image.mean(), 0, 1)
