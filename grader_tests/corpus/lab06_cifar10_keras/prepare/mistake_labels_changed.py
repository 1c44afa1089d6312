#: kind = "mistake"
#: score = 1.8
#: says = ["changed in place"]
def prepare(images, labels):
    x = images.astype("float32") / 255
    y = np.eye(10)[labels]
    labels[:] = 0
    return x, y
