#: kind = "mistake"
#: score = 0.0
#: says = ["the threshold is half-way between the darkest and the brightest pixel"]
def threshold_at_mean(image):
    t = (float(image.min()) + float(image.max())) / 2
    return (image > t).astype(int)
