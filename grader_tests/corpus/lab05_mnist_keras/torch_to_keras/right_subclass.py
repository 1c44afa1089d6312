#: kind = "right"
#: score = 4.0
class KerasLeNet(keras.Model):
    def __init__(self):
        super().__init__()
        self.d3 = layers.Dense(10)
        self.d2 = layers.Dense(84)
        self.d1 = layers.Dense(120)
        self.c2 = layers.Conv2D(16, 3, padding="same")
        self.c1 = layers.Conv2D(6, 3, padding="same")
        self.pool = layers.MaxPool2D()

    def call(self, x):
        x = self.pool(keras.ops.relu(self.c1(x)))
        x = self.pool(keras.ops.relu(self.c2(x)))
        x = keras.ops.reshape(x, (-1, 784))
        x = keras.ops.relu(self.d1(x))
        return self.d3(keras.ops.relu(self.d2(x)))


def torch_to_keras(state_dict):
    net = KerasLeNet()
    net(np.zeros((1, 28, 28, 1), "float32"))
    tensors = iter(state_dict.values())
    for layer in (net.c1, net.c2, net.d1, net.d2, net.d3):
        w, b = next(tensors), next(tensors)
        if w.ndim == 4:
            w = w.permute(2, 3, 1, 0)
        elif layer is net.d1:
            w = w.reshape(120, 16, 49).permute(2, 1, 0).reshape(784, 120)
        else:
            w = w.t()
        layer.set_weights([w.contiguous().numpy(), b.numpy()])
    return net
