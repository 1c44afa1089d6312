#: kind = "right"
#: score = 4.0
def torch_to_keras(state_dict):
    values = [np.array(v) for v in state_dict.values()]
    order = np.arange(784).reshape(16, 7, 7).transpose(1, 2, 0).ravel()
    values[4] = values[4][:, order]
    inputs = x = keras.Input((28, 28, 1))
    for i in (0, 2):
        kernel = np.zeros((3, 3, values[i].shape[1], values[i].shape[0]), "float32")
        for o, c, a, b in np.ndindex(values[i].shape):
            kernel[a, b, c, o] = values[i][o, c, a, b]
        conv = layers.Conv2D(kernel.shape[3], 3, padding="same")
        x = layers.MaxPooling2D(2)(layers.ReLU()(conv(x)))
        conv.kernel.assign(kernel)
        conv.bias.assign(values[i + 1])
    x = layers.Flatten()(x)
    for i in (4, 6, 8):
        dense = layers.Dense(len(values[i + 1]), activation="relu" if i < 8 else "linear")
        x = dense(x)
        dense.set_weights([values[i].T, values[i + 1]])
    return keras.Model(inputs, x)
