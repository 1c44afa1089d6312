#: kind = "mistake"
#: score = 0.0
#: says = ["expected an array of shape (8, 8), got a list"]
def threshold_at_mean(image):
    m = image.mean()
    return [[1 if p > m else 0 for p in row] for row in image]
