#: kind = "mistake"
#: score = 1.0
#: says = ["divided as whole numbers"]
def prepare(images, labels):
    x = (images / 255).astype(images.dtype)
    return x.astype("float32"), keras.utils.to_categorical(labels, 10)
