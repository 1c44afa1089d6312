#: kind = "mistake"
#: score = 0.0
#: says = ["each row has a mean of its own"]
def threshold_at_mean(image):
    return np.array([(row > row.mean()).astype(int) for row in image])
