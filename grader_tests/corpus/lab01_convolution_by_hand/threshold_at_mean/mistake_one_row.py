#: kind = "mistake"
#: score = 0.0
#: says = ["the rows are strung together"]
def threshold_at_mean(image):
    return np.array([1 if p > image.mean() else 0 for p in image.ravel()])
