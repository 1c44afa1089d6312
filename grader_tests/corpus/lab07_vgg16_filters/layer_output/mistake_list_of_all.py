#: kind = "mistake"
#: score = 0.0
#: says = ["a list with the answers of several layers"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, [layer.output for layer in model.layers])
    return [np.asarray(answer) for answer in part(image)]
