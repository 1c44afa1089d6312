#: kind = "mistake"
#: score = 1.0
#: says = ["the label itself stands where 1 should"]
def prepare(images, labels):
    y = np.zeros((len(labels), 10))
    for i in range(len(labels)):
        y[i, labels[i]] = labels[i]
    return images.astype("float32") / 255, y
