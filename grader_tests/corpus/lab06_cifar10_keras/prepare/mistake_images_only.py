#: kind = "mistake"
#: score = 0.0
#: says = ["return x, y"]
def prepare(images, labels):
    x = images.astype("float32") / 255
    y = keras.utils.to_categorical(labels, 10)
    return x
