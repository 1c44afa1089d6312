#: kind = "mistake"
#: score = 2.8
#: says = ["passed on as they came", "normalised in one of the two only"]
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    move = keras.Sequential([layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
    def augment(images, training=False):
        if training:
            images = (images - mean) / std
        return move(images, training=training)
    return augment
