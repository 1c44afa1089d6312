#: kind = "right"
#: score = 4.0
class VGG(keras.Model):
    def __init__(self, classes):
        super().__init__()
        self.top = [
            layers.Flatten(),
            layers.Dense(4096, "relu"),
            layers.Dropout(0.5),
            layers.Dense(4096, "relu"),
            layers.Dropout(0.5),
            layers.Dense(classes, "softmax"),
        ]
        self.blocks = [
            [layers.Conv2D(f, 3, padding="same", activation="relu") for f in sizes]
            for sizes in ([64] * 2, [128] * 2, [256] * 3, [512] * 3, [512] * 3)
        ]
        self.pool = layers.MaxPooling2D()

    def call(self, x):
        for block in self.blocks:
            for conv in block:
                x = conv(x)
            x = self.pool(x)
        for layer in self.top:
            x = layer(x)
        return x


def build_vgg16(classes=1000):
    return VGG(classes)
