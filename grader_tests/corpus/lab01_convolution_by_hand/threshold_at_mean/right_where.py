#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    return np.where(image >= np.mean(image), 1, 0)
