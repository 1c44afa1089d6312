#: kind = "mistake"
#: score = 0.0
#: says = ["given in pixels"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(3, 3), layers.RandomFlip("horizontal")])
