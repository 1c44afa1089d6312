#: kind = "mistake"
#: score = 1.75
#: says = ["only the first image is left"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).output)
    return part.predict(image[:1], verbose=0)
