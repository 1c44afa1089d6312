#: kind = "mistake"
#: score = 0.8
#: says = ["the mean is taken again when a part of the image is already 1"]
def threshold_at_mean(image):
    out = image.astype(float)
    out[out > out.mean()] = 1
    out[out <= out.mean()] = 0
    return out
