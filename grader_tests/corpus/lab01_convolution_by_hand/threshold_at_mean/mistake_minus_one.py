#: kind = "mistake"
#: score = 0.0
#: says = ["0 becomes -1"]
def threshold_at_mean(image):
    return np.sign(image.astype(float) - image.mean())
