#: kind = "mistake"
#: score = 1.8
#: says = ["got float16"]
def prepare(images, labels):
    return (images / 255).astype("float16"), keras.utils.to_categorical(labels, 10)
