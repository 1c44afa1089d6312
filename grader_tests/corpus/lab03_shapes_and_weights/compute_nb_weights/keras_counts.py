#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised NameError", "the function uses keras; this task is done without a framework"]
def compute_nb_weights(input_shape, filters, dense_shapes):
    model = keras.Sequential([keras.Input(input_shape)])
    for layer in filters:
        model.add(keras.layers.Conv2D(layer["n_filters"], layer["size"]))
    model.add(keras.layers.Flatten())
    for units in dense_shapes:
        model.add(keras.layers.Dense(units))
    return model.count_params()
