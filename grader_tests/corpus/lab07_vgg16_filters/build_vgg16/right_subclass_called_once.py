#: kind = "right"
#: score = 4.0
class Block(layers.Layer):
    def __init__(self, filters, many):
        super().__init__()
        self.convs = [layers.Conv2D(filters, 3, padding="same") for _ in range(many)]

    def call(self, x):
        for conv in self.convs:
            x = keras.ops.relu(conv(x))
        return keras.ops.max_pool(x, 2, 2)


def build_vgg16(classes=1000):
    model = keras.Sequential([Block(f, n) for f, n in zip((64, 128, 256, 512, 512), (2, 2, 3, 3, 3))])
    model.add(layers.Flatten())
    for _ in range(2):
        model.add(layers.Dense(4096, activation="relu"))
        model.add(layers.Dropout(0.5))
    model.add(layers.Dense(classes, activation="softmax"))
    model.build((None, 224, 224, 3))
    return model
