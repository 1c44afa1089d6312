#: kind = "mistake"
#: score = 3.4
#: says = ["the flip is vertical, or goes both ways"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip()])
