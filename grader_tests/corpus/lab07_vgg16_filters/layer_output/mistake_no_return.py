#: kind = "mistake"
#: score = 0.0
#: says = ["no return statement"]
def layer_output(model, image, name):
    part = keras.Model(model.inputs, model.get_layer(name).output)
    part.predict(image, verbose=0)
