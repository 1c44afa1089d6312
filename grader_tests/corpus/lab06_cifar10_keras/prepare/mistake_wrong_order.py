#: kind = "mistake"
#: score = 0.0
#: says = ["returned in the wrong order"]
def prepare(images, labels):
    return keras.utils.to_categorical(labels, 10), images.astype("float32") / 255
