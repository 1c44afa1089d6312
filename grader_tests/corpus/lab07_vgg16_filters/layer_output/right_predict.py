#: kind = "right"
#: score = 2.0
def layer_output(model, image, name):
    sub_model = keras.models.Model(inputs=model.inputs, outputs=model.get_layer(name).output)
    return sub_model.predict(image, verbose=0)
