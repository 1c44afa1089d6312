#: kind = "right"
#: score = 4.0
class MyConv(layers.Layer):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def build(self, shape):
        self.b = self.add_weight(shape=(self.n,), initializer="zeros")
        self.w = self.add_weight(shape=(3, 3, shape[-1], self.n), initializer="he_normal")

    def call(self, x):
        return tf.nn.relu(tf.nn.conv2d(x, tf.convert_to_tensor(self.w), 1, "SAME") + self.b)


class MyDense(layers.Layer):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def build(self, shape):
        self.w = self.add_weight(shape=(self.n, shape[-1]), initializer="he_normal")
        self.b = self.add_weight(shape=(self.n,), initializer="zeros")

    def call(self, x):
        return keras.ops.matmul(x, keras.ops.transpose(self.w)) + self.b


def build_vgg16(classes=1000):
    x = image = keras.Input((224, 224, 3))
    for f, n in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(n):
            x = MyConv(f)(x)
        x = layers.MaxPooling2D(2)(x)
    x = layers.Flatten()(x)
    x = layers.Dropout(0.5)(keras.ops.relu(MyDense(4096)(x)))
    x = layers.Dropout(0.5)(keras.ops.relu(MyDense(4096)(x)))
    return keras.Model(image, keras.ops.softmax(MyDense(classes)(x)))
