#: kind = "mistake"
#: score = 0.0
#: says = ["what goes into the layer"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).input)
    return part.predict(image, verbose=0)
