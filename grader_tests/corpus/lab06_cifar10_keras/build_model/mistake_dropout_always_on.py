#: kind = "mistake"
#: score = 2.5
#: says = ["dropout is at work outside training"]
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.convs = [layers.Conv2D(n, 3, padding=p, activation="relu") for n in (32, 64) for p in ("same", "valid")]
        self.dense, self.last = layers.Dense(512, "relu"), layers.Dense(10, "softmax")

    def call(self, x):
        for i, conv in enumerate(self.convs):
            x = conv(x)
            if i % 2:
                x = keras.random.dropout(keras.ops.max_pool(x, 2), 0.25)
        x = self.dense(keras.ops.reshape(x, (-1, 2304)))
        return self.last(keras.random.dropout(x, 0.5))

def build_model():
    return Net()
