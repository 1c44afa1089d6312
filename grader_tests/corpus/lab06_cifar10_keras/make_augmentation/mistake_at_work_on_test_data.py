#: kind = "mistake"
#: score = 3.2
#: says = ["shifts and flips are at work on test data"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images - mean) / std
        return move(images, training=True)
    return augment
