#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images - mean) / std
        move(images, training=training)
    return augment
