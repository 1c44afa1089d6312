#: kind = "mistake"
#: score = 3.0
#: says = ["or the images are zoomed, too"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomZoom(0.2), layers.RandomFlip("horizontal")])
