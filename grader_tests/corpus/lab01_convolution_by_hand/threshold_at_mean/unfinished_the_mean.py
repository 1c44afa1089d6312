#: kind = "unfinished"
#: score = 0.0
#: says = ["expected shape (8, 8), got ()"]
def threshold_at_mean(image):
    return image.mean()
