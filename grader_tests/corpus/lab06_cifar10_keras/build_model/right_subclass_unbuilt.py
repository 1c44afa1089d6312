#: kind = "right"
#: score = 5.0
class Netz(keras.Model):
    def __init__(self):
        super().__init__()
        # in another order than they are used
        self.last = layers.Dense(10)
        self.dense = layers.Dense(512)
        self.c4 = layers.Conv2D(64, 3)
        self.c3 = layers.Conv2D(64, 3, padding="same")
        self.c2 = layers.Conv2D(32, 3)
        self.c1 = layers.Conv2D(32, 3, padding="same")
        self.quarter1, self.quarter2, self.half = layers.Dropout(0.25), layers.Dropout(0.25), layers.Dropout(0.5)
        self.pool = layers.MaxPooling2D()

    def call(self, images):
        x = keras.ops.relu(self.c2(keras.ops.relu(self.c1(images))))
        x = self.quarter1(self.pool(x))
        x = keras.ops.relu(self.c4(keras.ops.relu(self.c3(x))))
        x = self.quarter2(self.pool(x))
        x = keras.ops.reshape(x, (-1, 2304))
        x = self.half(keras.ops.relu(self.dense(x)))
        return keras.ops.softmax(self.last(x))

def build_model():
    return Netz()
