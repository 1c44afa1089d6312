#: kind = "right"
#: score = 4.0
def torch_to_keras(state_dict):
    w = [v.numpy().copy() for v in state_dict.values()]
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(6, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(120, 7, activation="relu"),
        layers.Conv2D(84, 1, activation="relu"),
        layers.Conv2D(10, 1),
        layers.Reshape((10,)),
    ])
    w[4] = w[4].reshape(120, 16, 7, 7)
    w[6] = w[6][:, :, None, None]
    w[8] = w[8][:, :, None, None]
    model.set_weights([a.transpose(2, 3, 1, 0) if a.ndim == 4 else a for a in w])
    return model
