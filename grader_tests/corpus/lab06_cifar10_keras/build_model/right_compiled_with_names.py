#: kind = "right"
#: score = 5.0
def conv_block(filters, name):
    return keras.Sequential(
        [
            layers.Conv2D(filters, 3, padding="same", activation="relu", name=name + "_conv1"),
            layers.Conv2D(filters, 3, padding="valid", activation="relu", name=name + "_conv2"),
            layers.MaxPooling2D(name=name + "_pool"),
            layers.Dropout(0.25, name=name + "_dropout"),
        ],
        name=name,
    )

def build_model():
    model = keras.Sequential([conv_block(32, "block1"), conv_block(64, "block2"), layers.Flatten(),
                              layers.Dense(512, activation="relu", kernel_initializer="he_uniform"),
                              layers.Dropout(0.5), layers.Dense(10, activation="softmax")])
    model.build((None, 32, 32, 3))
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    model.summary()
    return model
