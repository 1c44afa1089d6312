#: kind = "unfinished"
#: score = 0.0
#: says = ["expected shape (4, 4), got (6, 6)"]
def convolve(image, filter):
    return image
