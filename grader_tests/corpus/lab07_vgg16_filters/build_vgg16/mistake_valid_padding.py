#: kind = "mistake"
#: score = 1.25
#: says = ["the convolutions are valid"]
def build_vgg16(classes=1000):
    x = image = keras.Input((224, 224, 3))
    for f, n in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(n):
            x = layers.Conv2D(f, 3, activation="relu")(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(4096, activation="relu")(x)
    x = layers.Dropout(0.5)(x)
    x = layers.Dense(4096, activation="relu")(x)
    x = layers.Dropout(0.5)(x)
    x = layers.Dense(classes, activation="softmax")(x)
    return keras.Model(image, x)
