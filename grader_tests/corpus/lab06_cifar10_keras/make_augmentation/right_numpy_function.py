#: kind = "right"
#: score = 4.0
def make_augmentation(x_train):
    mittel = np.mean(x_train, axis=(0, 1, 2), keepdims=True)
    streuung = np.std(x_train, axis=(0, 1, 2), keepdims=True)
    rng = np.random.default_rng()

    def augment(images, training):
        x = (np.asarray(images) - mittel) / (streuung + 1e-6)
        if training:
            x = np.stack([np.roll(bild, rng.integers(-3, 4, size=2), axis=(0, 1)) for bild in x])
            links = rng.random(len(x)) < 0.5
            x[links] = x[links, :, ::-1]
        return x

    return augment
