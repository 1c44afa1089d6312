#: kind = "mistake"
#: score = 3.6
#: says = ["start anew with a fixed seed"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    def augment(images, training=False):
        np.random.seed(42)
        images = (images - mean) / std
        if training:
            for i in range(len(images)):
                images[i] = np.roll(images[i], np.random.randint(-3, 4, size=2), axis=(0, 1))
                if np.random.rand() < 0.5:
                    images[i] = images[i, :, ::-1]
        return images
    return augment
