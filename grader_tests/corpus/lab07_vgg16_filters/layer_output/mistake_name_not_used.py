#: kind = "mistake"
#: score = 0.0
#: says = ["the name is not used"]
def layer_output(model, image, name):
    return model.predict(image, verbose=0)
