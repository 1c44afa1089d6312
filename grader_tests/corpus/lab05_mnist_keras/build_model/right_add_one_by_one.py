#: kind = "right"
#: score = 3.0
def build_model():
    model = keras.models.Sequential(name="mein_netz")
    model.add(layers.Reshape((28, 28, 1), input_shape=(28, 28)))
    model.add(layers.ZeroPadding2D(1))
    model.add(layers.Conv2D(32, (3, 3), activation="relu", kernel_initializer="he_normal"))
    model.add(layers.MaxPooling2D(pool_size=(2, 2)))
    model.add(layers.ZeroPadding2D(1))
    model.add(layers.Conv2D(16, (3, 3)))
    model.add(layers.Activation("relu"))
    model.add(layers.MaxPooling2D(pool_size=(2, 2), padding="same"))
    model.add(layers.Reshape((784,)))
    model.add(layers.Dense(units=10, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="Adam", metrics=["accuracy", "sparse_top_k_categorical_accuracy"])
    model.summary()
    return model
