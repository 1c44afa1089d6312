#: kind = "mistake"
#: score = 3.2
#: says = ["too large"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.2, 0.2), layers.RandomFlip("horizontal")])
