#: kind = "mistake"
#: score = 1.8
#: says = ["the largest one that happens to be there"]
def prepare(images, labels):
    return (images / images.max()).astype("float32"), keras.utils.to_categorical(labels, 10)
