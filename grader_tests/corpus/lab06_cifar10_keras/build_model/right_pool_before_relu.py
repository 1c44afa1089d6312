#: kind = "right"
#: score = 5.0
def build_model():
    stack = []
    for n in (32, 64):
        stack += [layers.Conv2D(n, 3, padding="same", activation="relu"), layers.Conv2D(n, 3), layers.MaxPooling2D(), layers.ReLU(), layers.Dropout(1 / 4)]
    stack += [layers.Flatten(), layers.Dense(512), layers.Dropout(1 / 2), layers.ReLU(), layers.Dense(10, "softmax")]
    return keras.Sequential(stack)
