#: kind = "right"
#: score = 3.0
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(10)
        self.second = layers.Conv2D(16, 3, padding="same", activation=keras.ops.relu)
        self.first = layers.Conv2D(32, 3, padding="same", activation=keras.activations.relu)
        self.pool = layers.MaxPooling2D((2, 2), strides=2)

    def call(self, x):
        x = keras.ops.reshape(x, (-1, 28, 28, 1))
        x = self.pool(self.first(x))
        x = self.pool(self.second(x))
        return keras.ops.softmax(self.dense(keras.ops.reshape(x, (-1, 7 * 7 * 16))))


def build_model():
    net = Net()
    net.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.sparse_categorical_crossentropy, metrics=["acc"])
    return net
