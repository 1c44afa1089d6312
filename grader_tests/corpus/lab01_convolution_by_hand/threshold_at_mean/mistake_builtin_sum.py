#: kind = "mistake"
#: score = 0.0
#: says = ["each column has a mean of its own"]
def threshold_at_mean(image):
    mean = sum(image) / len(image)
    return (image > mean).astype(int)
