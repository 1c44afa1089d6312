#: kind = "mistake"
#: score = 3.0
#: says = ["each image is centred by its own mean"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        images = images - images.mean(axis=(1, 2, 3), keepdims=True)
        return move(images, training=training)
    return augment
