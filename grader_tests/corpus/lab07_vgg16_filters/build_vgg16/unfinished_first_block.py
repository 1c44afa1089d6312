#: kind = "unfinished"
#: score = 0.0
#: says = ["the top is missing"]
def build_vgg16(classes=1000):
    x = image = keras.Input((224, 224, 3))
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.Conv2D(64, 3, padding="same", activation="relu")(x)
    x = layers.MaxPooling2D(2)(x)
    return keras.Model(image, x)
