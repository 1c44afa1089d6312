#: kind = "right"
#: score = 3.0
def build_model():
    images = keras.Input(shape=(28, 28), name="pixels")
    x = images[..., None]
    for filters in (32, 16):
        x = keras.layers.Conv2D(filters, (3, 3), padding="same")(x)
        x = keras.layers.MaxPool2D()(x)
        x = keras.layers.ReLU()(x)
    x = keras.layers.Flatten()(x)
    x = keras.layers.Dense(10)(x)
    probabilities = keras.layers.Softmax()(x)
    net = keras.Model(images, probabilities)
    net.compile(
        keras.optimizers.Adam(learning_rate=1e-3),
        keras.losses.SparseCategoricalCrossentropy(),
        metrics=[keras.metrics.SparseCategoricalAccuracy()],
    )
    return net
