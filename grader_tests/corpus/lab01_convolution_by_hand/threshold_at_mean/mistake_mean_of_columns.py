#: kind = "mistake"
#: score = 0.0
#: says = ["each column has a mean of its own"]
def threshold_at_mean(image):
    return (image > np.mean(image, axis=0)).astype(int)
