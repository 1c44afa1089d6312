#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    return ((np.sign(image.astype(float) - image.mean()) + 1) // 2).astype(np.uint8)
