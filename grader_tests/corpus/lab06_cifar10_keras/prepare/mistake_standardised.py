#: kind = "mistake"
#: score = 1.0
#: says = ["that comes later, in make_augmentation"]
def prepare(images, labels):
    x = images.astype("float32")
    x = (x - x.mean(axis=(0, 1, 2))) / x.std(axis=(0, 1, 2))
    return x, keras.utils.to_categorical(labels, 10)
