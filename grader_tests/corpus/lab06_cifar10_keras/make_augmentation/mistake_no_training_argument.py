#: kind = "mistake"
#: score = 0.0
#: says = ["takes no argument training"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    def augment(images):
        return layers.RandomFlip("horizontal")(layers.RandomTranslation(0.1, 0.1)((images - mean) / std))
    return augment
