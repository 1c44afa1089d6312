#: kind = "mistake"
#: score = 0.8
#: says = ["the signs are dropped before the mean is taken"]
def threshold_at_mean(image):
    a = np.abs(image)
    return (a > a.mean()).astype(int)
