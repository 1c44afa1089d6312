#: kind = "mistake"
#: score = 1.75
#: says = ["expected ValueError"]
def layer_output(model, image, name):
    for layer in model.layers:
        if layer.name == name:
            return keras.Model(model.inputs, layer.output).predict(image, verbose=0)
