#: kind = "right"
#: score = 4.0
def build_vgg16(classes=1000):
    stack = [keras.Input((224, 224, 3))]
    for f in "64 64 M 128 128 M 256 256 256 M 512 512 512 M 512 512 512 M".split():
        stack.append(
            layers.MaxPool2D(2)
            if f == "M"
            else layers.Conv2D(int(f), (3, 3), padding="SAME", activation="relu")
        )
    features = keras.Sequential(stack, name="features")
    features.trainable = False
    top = keras.Sequential(
        [
            layers.Flatten(),
            layers.Dense(4096, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(4096, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(classes, activation="softmax"),
        ],
        name="top",
    )
    model = keras.Sequential([keras.Input((224, 224, 3)), features, top])
    model.compile("sgd", "categorical_crossentropy")
    return model
