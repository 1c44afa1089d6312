#: kind = "right"
#: score = 2.0
def layer_output(model, image, name):
    model.get_layer(name)
    chain = []
    for layer in model.layers:
        chain.append(layer)
        if layer.name == name:
            break
    if len(chain) == 1:
        return np.asarray(image)
    return keras.Sequential(chain).predict_on_batch(image)
