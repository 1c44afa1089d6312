#: kind = "mistake"
#: score = 2.625
#: says = ["likely cause: the weights do not start as Keras' layers start"]
def build_model():
    conv = dict(kernel_size=(3, 3), padding="same", activation="relu", kernel_initializer="zeros")
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(layers.Reshape((28, 28, 1)))
    model.add(layers.Conv2D(32, **conv))
    model.add(layers.MaxPooling2D((2, 2)))
    model.add(layers.Conv2D(16, **conv))
    model.add(layers.MaxPooling2D((2, 2)))
    model.add(layers.Flatten())
    model.add(layers.Dense(10, activation="softmax", kernel_initializer="zeros"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
