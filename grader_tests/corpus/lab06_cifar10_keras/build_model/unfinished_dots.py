#: kind = "unfinished"
#: score = 0.0
#: says = ["build_model().summary() work?"]
def build_model():
    model = keras.Sequential([
        keras.Input((32, 32, 3)),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        ...
    ])
    return model
