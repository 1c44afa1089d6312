#: kind = "mistake"
#: score = 0.9
#: says = ["the sum is divided by the height squared"]
def threshold_at_mean(image):
    n = len(image)
    mean = np.sum(image) / (n * n)
    result = np.zeros(image.shape)
    result[image > mean] = 1
    return result
