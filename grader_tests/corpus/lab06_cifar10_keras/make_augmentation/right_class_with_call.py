#: kind = "right"
#: score = 4.0
class Augmentation:
    def __init__(self, x_train):
        flat = x_train.reshape(-1, 3).astype("float64")
        self.mean, self.std = flat.mean(0), flat.std(0)
        self.shift = layers.RandomTranslation(height_factor=0.1, width_factor=0.1, fill_mode="constant", fill_value=0.0)
        self.flip = layers.RandomFlip("horizontal")

    def __call__(self, images, training=False):
        x = (images - self.mean) / self.std
        x = x.astype("float32")
        return self.flip(self.shift(x, training=training), training=training)

make_augmentation = Augmentation
