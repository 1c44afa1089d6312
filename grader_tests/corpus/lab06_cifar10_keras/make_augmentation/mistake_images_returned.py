#: kind = "mistake"
#: score = 0.0
#: says = ["augmented images are returned"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    augment = keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    return augment(x_train, training=True)
