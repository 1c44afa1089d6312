#: kind = "right"
#: score = 2.0
def layer_output(model, image, name):
    index = [layer.name for layer in model.layers].index(name)
    part = keras.Function(model.inputs, model.layers[index].output)
    return np.array(part([image]))
