#: kind = "mistake"
#: score = 1.8
#: says = ["stretched from the darkest to the brightest"]
def prepare(images, labels):
    low, high = images.min(), images.max()
    return ((images - low) / (high - low)).astype("float32"), keras.utils.to_categorical(labels, 10)
