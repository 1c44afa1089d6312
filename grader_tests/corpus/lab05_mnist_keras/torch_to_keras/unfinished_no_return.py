#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def torch_to_keras(state_dict):
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(10),
        ]
    )
    moved = []
    for number, tensor in enumerate(state_dict.values()):
        weights = tensor.numpy()
        if weights.ndim == 4:
            weights = weights.transpose(2, 3, 1, 0)
        elif number == 4:
            weights = weights.reshape(120, 16, 7, 7).transpose(2, 3, 1, 0).reshape(784, 120)
        elif weights.ndim == 2:
            weights = weights.T
        moved.append(weights)
    model.set_weights(moved)
