#: kind = "mistake"
#: score = 0.0
#: says = ["one layer alone is called"]
def layer_output(model, image, name):
    return np.asarray(model.get_layer(name)(image))
