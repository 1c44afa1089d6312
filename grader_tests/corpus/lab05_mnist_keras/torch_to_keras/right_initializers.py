#: kind = "right"
#: score = 4.0
def constant(tensor, *axes):
    array = tensor.numpy()
    return keras.initializers.Constant(array.transpose(axes) if axes else array)


def torch_to_keras(state_dict):
    s = list(state_dict.items())
    s = [tensor for _, tensor in s]
    first = s[4].view(120, 16, 7, 7).permute(0, 2, 3, 1).flatten(1)
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(6, 3, padding="same", kernel_initializer=constant(s[0], 2, 3, 1, 0), bias_initializer=constant(s[1])),
        layers.ReLU(),
        layers.MaxPool2D(),
        layers.Conv2D(16, 3, padding="same", kernel_initializer=constant(s[2], 2, 3, 1, 0), bias_initializer=constant(s[3])),
        layers.ReLU(),
        layers.MaxPool2D(),
        layers.Flatten(),
        layers.Dense(120, "relu", kernel_initializer=constant(first, 1, 0), bias_initializer=constant(s[5])),
        layers.Dense(84, "relu", kernel_initializer=constant(s[6], 1, 0), bias_initializer=constant(s[7])),
        layers.Dense(10, kernel_initializer=constant(s[8], 1, 0), bias_initializer=constant(s[9])),
    ])
    print("fertig")
    return model
