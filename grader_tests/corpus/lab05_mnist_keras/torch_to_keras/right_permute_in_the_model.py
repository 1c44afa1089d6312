#: kind = "right"
#: score = 4.0
def torch_to_keras(state_dict):
    w1, b1, w2, b2, w3, b3, w4, b4, w5, b5 = [v.detach().cpu().numpy() for v in state_dict.values()]
    model = keras.Sequential()
    model.add(keras.Input((28, 28, 1)))
    model.add(layers.Conv2D(6, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D())
    model.add(layers.Conv2D(16, 3, padding="same", activation="relu"))
    model.add(layers.MaxPooling2D())
    model.add(layers.Permute((3, 1, 2)))
    model.add(layers.Flatten())
    for units, activation in ((120, "relu"), (84, "relu"), (10, None)):
        model.add(layers.Dense(units, activation=activation))
    with_weights = [layer for layer in model.layers if layer.weights]
    for layer, w, b in zip(with_weights, (w1, w2, w3, w4, w5), (b1, b2, b3, b4, b5)):
        layer.set_weights([np.moveaxis(w, (0, 1), (-1, -2)), b])
    return model
