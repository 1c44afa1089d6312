#: kind = "mistake"
#: score = 0.0
#: says = ["makes one callable of them"]
def make_augmentation(x_train):
    normalization = layers.Normalization()
    normalization.adapt(x_train)
    return [normalization, layers.RandomTranslation(0.1, 0.1), layers.RandomFlip("horizontal")]
