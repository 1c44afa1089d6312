#: kind = "mistake"
#: score = 0.0
#: says = ["what goes into the layer"]
def layer_output(model, image, name):
    names = [layer.name for layer in model.layers]
    part = keras.Model(model.inputs, model.layers[names.index(name) - 1].output)
    return np.asarray(part(image))
