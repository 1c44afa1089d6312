#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    return (image > image.mean()).astype(int)
