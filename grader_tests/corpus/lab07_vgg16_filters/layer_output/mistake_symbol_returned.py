#: kind = "mistake"
#: score = 0.0
#: says = ["a symbol without numbers"]
def layer_output(model, image, name):
    return model.get_layer(name).output
