#: kind = "mistake"
#: score = 3.0
#: says = ["one mean and one deviation for all channels together"]
def make_augmentation(x_train):
    mean, std = x_train.mean(), x_train.std()
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images - mean) / std
        return move(images, training=training)
    return augment
