#: kind = "mistake"
#: score = 1.0
#: says = ["the pixels are not scaled"]
def prepare(images, labels):
    return images.astype("float32"), keras.utils.to_categorical(labels, 10)
