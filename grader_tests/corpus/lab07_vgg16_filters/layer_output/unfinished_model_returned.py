#: kind = "unfinished"
#: score = 0.0
def layer_output(model, image, name):
    return keras.Model(model.inputs, model.get_layer(name).output)
