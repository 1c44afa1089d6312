#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    return np.heaviside(image - image.mean(), 1)
