#: kind = "mistake"
#: score = 0.0
#: says = ["NameError"]
def layer_output(model, image, name):
    part = keras.Model(vgg.inputs, vgg.get_layer(name).output)
    return np.asarray(part(image))
