#: kind = "right"
#: score = 4.0
def build_vgg16(classes=1000):
    """The hidden dense layers as convolutions over the whole map, and prints on the way."""
    print("building")
    x = image = keras.Input((224, 224, 3), name="the image")
    for number, f in enumerate([64, 128, 256, 512, 512]):
        for _ in range(2 if number < 2 else 3):
            x = layers.Conv2D(f, 3, 1, "same", activation=keras.activations.relu)(x)
        x = layers.MaxPooling2D(2, 2, "same")(x)
    x = layers.Conv2D(4096, 7, activation="relu")(x)
    x = layers.Dropout(0.5)(x)
    x = layers.Conv2D(4096, 1, activation="relu")(x)
    x = layers.Dropout(0.5)(x)
    x = layers.Conv2D(classes, 1)(x)
    x = layers.Flatten()(x)
    model = keras.Model(image, layers.Activation("softmax")(x))
    model.summary()
    return model
