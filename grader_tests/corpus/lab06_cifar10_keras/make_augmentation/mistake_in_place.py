#: kind = "mistake"
#: score = 3.8
#: says = ["normalised in place"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    x_train -= mean
    x_train /= std
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    return lambda images, training=False: move((images - mean) / std, training=training)
