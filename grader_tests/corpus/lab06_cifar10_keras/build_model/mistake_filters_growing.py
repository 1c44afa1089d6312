#: kind = "mistake"
#: score = 3.5
#: says = ["16, 32, 64 and 128 filters"]
def build_model():
    net = [keras.Input((32, 32, 3))]
    for a, b in ((16, 32), (64, 128)):
        net += [layers.Conv2D(a, 3, padding="same", activation="relu"), layers.Conv2D(b, 3, activation="relu"), layers.MaxPooling2D(), layers.Dropout(0.25)]
    return keras.Sequential(net + [layers.Flatten(), layers.Dense(512, "relu"), layers.Dropout(0.5), layers.Dense(10, "softmax")])
