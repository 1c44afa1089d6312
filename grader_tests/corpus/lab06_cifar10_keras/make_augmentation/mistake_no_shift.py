#: kind = "mistake"
#: score = 3.2
#: says = ["that shift is missing"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomFlip("horizontal")])
