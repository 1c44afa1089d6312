#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is the median, not the mean"]
def threshold_at_mean(image):
    return (image > np.median(image)).astype(int)
