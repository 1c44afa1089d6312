#: kind = "mistake"
#: score = 3.0
#: says = ["passed on as they came"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    return keras.Sequential([normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")])
