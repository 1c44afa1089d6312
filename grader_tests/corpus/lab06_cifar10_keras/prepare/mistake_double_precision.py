#: kind = "mistake"
#: score = 1.8
#: says = ["got float64"]
def prepare(images, labels):
    return images / 255, keras.utils.to_categorical(labels, 10)
