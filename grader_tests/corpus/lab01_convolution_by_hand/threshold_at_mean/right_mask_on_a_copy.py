#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    out = image.astype(float).copy()
    m = out.mean()
    above = out > m
    out[above] = 1
    out[~above] = 0
    return out
