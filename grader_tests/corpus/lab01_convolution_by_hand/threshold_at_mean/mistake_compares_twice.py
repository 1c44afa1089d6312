#: kind = "mistake"
#: score = 0.8
#: says = ["the second comparison looks at what the first one has written"]
def threshold_at_mean(image):
    out = image.astype(float)
    m = out.mean()
    out[out > m] = 1
    out[out <= m] = 0
    return out
