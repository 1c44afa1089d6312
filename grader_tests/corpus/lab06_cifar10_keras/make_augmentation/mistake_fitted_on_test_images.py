#: kind = "mistake"
#: score = 3.0
#: says = ["the test images for instance"]
x_test = np.random.default_rng(0).random((50, 32, 32, 3)).astype("float32") ** 2
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_test)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
