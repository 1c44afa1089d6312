#: kind = "mistake"
#: score = 1.0
#: says = ["the pixels are not scaled"]
def prepare(images, labels):
    return images, keras.utils.to_categorical(labels, 10)
