#: kind = "unfinished"
#: score = 0.5
#: says = ["Flatten is missing"]
def build_model():
    model = keras.Sequential([
        keras.Input((32, 32, 3)),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Dropout(0.25),
    ])
    return model
