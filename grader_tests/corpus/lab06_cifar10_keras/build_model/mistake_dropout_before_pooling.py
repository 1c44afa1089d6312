#: kind = "mistake"
#: score = 4.75
#: says = ["the dropout stands before the pooling"]
def build_model():
    net = [keras.Input((32, 32, 3))]
    for n in (32, 64):
        net += [layers.Conv2D(n, 3, padding="same", activation="relu"), layers.Conv2D(n, 3, activation="relu"), layers.Dropout(0.25), layers.MaxPooling2D()]
    return keras.Sequential(net + [layers.Flatten(), layers.Dense(512, "relu"), layers.Dropout(0.5), layers.Dense(10, "softmax")])
