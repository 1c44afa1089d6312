#: kind = "mistake"
#: score = 1.25
#: says = ["training=True"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).output)
    return np.asarray(part(image, training=True))
