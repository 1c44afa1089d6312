#: kind = "mistake"
#: score = 3.6
#: says = ["drawn once for the whole batch"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    def augment(images, training=False):
        images = (images - mean) / std
        if training:
            images = np.roll(images, np.random.randint(-3, 4, size=2), axis=(1, 2))
            if np.random.rand() < 0.5:
                images = images[:, :, ::-1]
        return images
    return augment
