#: kind = "unfinished"
#: score = 0.0
#: says = ["SyntaxError"]
def make_augmentation(x_train):
    return keras.Sequential([layers.Normalization()
