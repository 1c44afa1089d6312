#: kind = "mistake"
#: score = 3.0
#: says = ["one mean and one deviation for all channels together"]
def make_augmentation(x_train):
    normalization = layers.Normalization(axis=None)
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
