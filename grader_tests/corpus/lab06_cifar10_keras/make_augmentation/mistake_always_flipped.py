#: kind = "mistake"
#: score = 3.4
#: says = ["every image is flipped"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = layers.RandomTranslation(0.1, 0.1)
    def augment(images, training=False):
        images = (images - mean) / std
        if training:
            images = np.flip(move(images, training=True), axis=2)
        return images
    return augment
