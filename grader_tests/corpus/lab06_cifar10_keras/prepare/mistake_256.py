#: kind = "mistake"
#: score = 1.0
#: says = ["divided by 256"]
def prepare(images, labels):
    return images.astype("float32") / 256, keras.utils.to_categorical(labels, 10)
