#: kind = "right"
#: score = 2.0
N_CLASSES = 10
def one_hot(labels):
    y = np.zeros((labels.size, N_CLASSES))
    y[np.arange(labels.size), labels] = 1
    return y
def prepare(images, labels):
    images = images.copy().astype("float32")
    images /= 255
    return images, one_hot(labels)
