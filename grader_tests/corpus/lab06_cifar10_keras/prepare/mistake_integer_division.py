#: kind = "mistake"
#: score = 1.0
#: says = ["divided as whole numbers"]
def prepare(images, labels):
    return images // 255, keras.utils.to_categorical(labels, 10)
