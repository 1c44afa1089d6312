#: kind = "mistake"
#: score = 1.8
#: says = ["the number of classes is taken from the labels"]
def prepare(images, labels):
    return images.astype("float32") / 255, keras.utils.to_categorical(labels)
