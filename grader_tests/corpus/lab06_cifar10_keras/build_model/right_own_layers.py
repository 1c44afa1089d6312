#: kind = "right"
#: score = 5.0
class Faltung(keras.layers.Layer):
    """A convolution by tf.nn, with weights of its own."""
    def __init__(self, k, n, padding):
        super().__init__()
        self.w = self.add_weight(shape=(3, 3, k, n), initializer="he_normal", name="w")
        self.b = self.add_weight(shape=(n,), initializer="zeros", name="b")
        self.padding = padding

    def call(self, x):
        return keras.ops.maximum(keras.ops.conv(x, self.w, padding=self.padding) + self.b, 0)

class Weglassen(keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def call(self, x, training=False):
        if not training:
            return x
        keep = keras.random.uniform(keras.ops.shape(x)) >= self.rate
        return x * keras.ops.cast(keep, "float32") / (1 - self.rate)

def build_model():
    def block(k, n):
        return [Faltung(k, n, "same"), Faltung(n, n, "valid"), layers.MaxPooling2D(), Weglassen(0.25)]
    top = [layers.Flatten(), layers.Dense(512, activation=keras.activations.relu), Weglassen(0.5), layers.Dense(10), layers.Softmax()]
    return keras.Sequential([keras.Input((32, 32, 3)), *block(3, 32), *block(32, 64), *top])
