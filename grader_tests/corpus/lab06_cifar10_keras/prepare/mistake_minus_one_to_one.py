#: kind = "mistake"
#: score = 1.0
#: says = ["from -1 to 1"]
def prepare(images, labels):
    return images.astype("float32") / 127.5 - 1, keras.utils.to_categorical(labels, 10)
