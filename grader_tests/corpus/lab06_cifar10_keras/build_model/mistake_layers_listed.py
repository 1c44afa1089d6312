#: kind = "mistake"
#: score = 0.0
#: says = ["no model is made of them"]
def build_model():
    return [layers.Conv2D(32, 3, padding="same", activation="relu"), layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D()]
