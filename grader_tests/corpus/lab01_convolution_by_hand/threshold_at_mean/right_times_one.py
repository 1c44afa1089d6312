#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    m = np.average(image)
    return 1 * (image > m)
