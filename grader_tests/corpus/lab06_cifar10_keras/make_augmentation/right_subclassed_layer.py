#: kind = "right"
#: score = 4.0
class Augment(keras.layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.norm = layers.Normalization(axis=-1)
        self.moves = keras.Sequential([layers.RandomFlip("horizontal"), layers.RandomTranslation(0.1, 0.1, interpolation="nearest")])

    def call(self, x, training=None):
        return self.norm(self.moves(x, training=training))

def make_augmentation(x_train):
    layer = Augment()
    layer.norm.adapt(x_train)
    return layer
