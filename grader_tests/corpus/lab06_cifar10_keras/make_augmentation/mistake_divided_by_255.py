#: kind = "mistake"
#: score = 3.0
#: says = ["divided by 255 first"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images / 255 - mean) / std
        return move(images, training=training)
    return augment
