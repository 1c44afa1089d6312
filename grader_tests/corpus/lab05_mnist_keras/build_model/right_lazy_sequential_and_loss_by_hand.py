#: kind = "right"
#: score = 3.0
def build_model():
    def minus_log_p(labels, probabilities):
        one_hot = keras.ops.one_hot(keras.ops.cast(keras.ops.reshape(labels, (-1,)), "int32"), 10)
        return -keras.ops.sum(one_hot * keras.ops.log(probabilities + 1e-9), axis=-1)

    model = keras.Sequential([
        layers.Lambda(lambda x: keras.ops.expand_dims(x, -1)),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(10, "softmax"),
    ])
    model.compile("adam", loss=minus_log_p, metrics=["sparse_categorical_accuracy"])
    return model
