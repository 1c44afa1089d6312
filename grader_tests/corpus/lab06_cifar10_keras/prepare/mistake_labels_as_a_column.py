#: kind = "mistake"
#: score = 1.0
#: says = ["the labels are not one-hot"]
def prepare(images, labels):
    return images.astype("float32") / 255, labels.reshape(-1, 1)
