#: kind = "right"
#: score = 2.0
def layer_output(model, image, name):
    everything = keras.Model(model.input, {layer.name: layer.output for layer in model.layers})
    answers = everything(image)
    if name not in answers:
        raise ValueError(name)
    return answers[name].numpy()
