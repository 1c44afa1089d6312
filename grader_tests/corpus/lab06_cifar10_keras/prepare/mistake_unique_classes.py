#: kind = "mistake"
#: score = 1.8
#: says = ["only classes that happen to be there have a column"]
def prepare(images, labels):
    classes = np.unique(labels)
    return images.astype("float32") / 255, (labels[:, None] == classes).astype("float32")
