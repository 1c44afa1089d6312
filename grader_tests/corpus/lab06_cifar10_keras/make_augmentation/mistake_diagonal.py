#: kind = "mistake"
#: score = 3.2
#: says = ["one random number is used for both"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    def augment(images, training=False):
        images = (images - mean) / std
        if training:
            for i in range(len(images)):
                d = np.random.randint(-3, 4)
                images[i] = np.roll(images[i], (d, d), axis=(0, 1))
                if np.random.rand() < 0.5:
                    images[i] = images[i, :, ::-1]
        return images
    return augment
