#: kind = "unfinished"
#: score = 0.0
#: says = ["this task is done without a framework"]
def multiply_adds(input_shape, filters, dense_shapes):
    model = keras.Sequential([keras.Input(input_shape)])
    return [layer.count_params() for layer in model.layers]
