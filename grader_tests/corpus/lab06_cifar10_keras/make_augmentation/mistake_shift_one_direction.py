#: kind = "mistake"
#: score = 3.2
#: says = ["one direction only"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation((0, 0.1), (0, 0.1)), layers.RandomFlip("horizontal")])
