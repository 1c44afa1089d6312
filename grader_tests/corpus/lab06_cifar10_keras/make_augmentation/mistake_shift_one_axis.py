#: kind = "mistake"
#: score = 3.2
#: says = ["no image is shifted left and right"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0), layers.RandomFlip("horizontal")])
