#: kind = "right"
#: score = 4.0
def build_vgg16(classes=1000):
    model = keras.Sequential()
    model.add(keras.Input((224, 224, 3)))
    for n, f in [(2, 64), (2, 128), (3, 256), (3, 512), (3, 512)]:
        for _ in range(n):
            model.add(layers.ZeroPadding2D((1, 1)))
            model.add(layers.Conv2D(f, 3))
            model.add(layers.Activation("relu"))
        model.add(layers.MaxPool2D())
    model.add(layers.Reshape((7 * 7 * 512,)))
    for _ in range(2):
        model.add(layers.Dense(4096))
        model.add(layers.ReLU())
        model.add(layers.Dropout(0.5))
    model.add(layers.Dense(classes))
    model.add(layers.Softmax())
    return model
