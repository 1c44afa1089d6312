#: kind = "mistake"
#: score = 0.0
#: says = ["the layer's kernels"]
def layer_output(model, image, name):
    return np.asarray(model.get_layer(name).get_weights()[0])
