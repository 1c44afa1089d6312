#: kind = "right"
#: score = 3.0
def build_model():
    model = keras.Sequential([
        keras.Input((28, 28)),
        layers.Reshape((28, 28, 1)),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(2),
        layers.Permute((1, 2, 3)),
        layers.Flatten(data_format="channels_last"),
        layers.Dropout(0.0),
        layers.Dense(10, activation=keras.activations.softmax),
    ], name="net")
    optimiser = keras.optimizers.AdamW(1e-3, weight_decay=0.0)
    model.compile(optimizer=optimiser, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
