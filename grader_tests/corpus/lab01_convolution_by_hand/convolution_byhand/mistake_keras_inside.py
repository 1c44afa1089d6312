#: kind = "mistake"
#: score = 0.0
#: says = ["likely cause: the function uses keras; this task is done without a framework"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    layer = keras.layers.Conv2D(f.shape[3], f.shape[:2], use_bias=False, dtype="float64")
    layer.build(img.shape)
    layer.set_weights([f])
    return activation(np.array(layer(img)))
