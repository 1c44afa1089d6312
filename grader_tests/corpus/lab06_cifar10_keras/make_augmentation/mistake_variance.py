#: kind = "mistake"
#: score = 3.0
#: says = ["divided by the variance"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.var(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images - mean) / std
        return move(images, training=training)
    return augment
