#: kind = "mistake"
#: score = 0.0
#: says = ["channels first"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).output)
    return np.moveaxis(np.asarray(part(image)), -1, 1)
