#: kind = "mistake"
#: score = 3.0
#: says = ["each pixel has a mean and a deviation of its own"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = (images - mean) / std
        return move(images, training=training)
    return augment
