#: kind = "mistake"
#: score = 1.75
#: says = ["expected ValueError"]
def layer_output(model, image, name):
    found = {layer.name: layer.output for layer in model.layers}[name]
    return np.asarray(keras.Model(model.inputs, found)(image))
