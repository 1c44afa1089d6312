#: kind = "mistake"
#: score = 1.0
#: says = ["the 1 is never put in"]
def prepare(images, labels):
    y = np.zeros((len(labels), 10))
    return images.astype("float32") / 255, y
