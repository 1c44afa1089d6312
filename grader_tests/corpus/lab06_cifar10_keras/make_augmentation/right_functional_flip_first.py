#: kind = "right"
#: score = 4.0
def make_augmentation(x_train):
    bild = keras.Input((32, 32, 3))
    x = layers.RandomFlip()(bild) if False else layers.RandomFlip(mode="horizontal")(bild)
    x = layers.RandomTranslation((-0.1, 0.1), (-0.1, 0.1), fill_mode="nearest")(x)
    mean, var = x_train.mean(axis=(0, 1, 2)), x_train.var(axis=(0, 1, 2))
    x = layers.Normalization(mean=mean, variance=var)(x)
    return keras.Model(bild, x, name="augmentation")
