#: kind = "mistake"
#: score = 0.0
#: says = ["the axis of the batch is missing"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).output)
    return part.predict(image, verbose=0)[0]
