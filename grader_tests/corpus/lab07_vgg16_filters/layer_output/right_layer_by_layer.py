#: kind = "right"
#: score = 2.0
def layer_output(model, image, name):
    if name not in [layer.name for layer in model.layers]:
        raise ValueError(f"no layer is called {name}")
    x = image
    for layer in model.layers:
        x = layer(x, training=False) if not isinstance(layer, layers.InputLayer) else keras.ops.convert_to_tensor(x)
        if layer.name == name:
            return x
