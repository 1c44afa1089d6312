#: kind = "mistake"
#: score = 0.0
#: says = ["the activation is forgotten"]
def layer_output(model, image, name):
    layer = model.get_layer(name)
    part = keras.Model(model.inputs, layer.input)
    x = part(image)
    if isinstance(layer, layers.Conv2D):
        return np.asarray(keras.ops.conv(x, layer.kernel, padding="same") + layer.bias)
    return np.asarray(layer(x))
