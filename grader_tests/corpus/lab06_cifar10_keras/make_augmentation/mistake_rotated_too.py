#: kind = "mistake"
#: score = 2.0
#: says = ["turned, zoomed or made noisy"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomRotation(0.1), layers.RandomFlip("horizontal")])
