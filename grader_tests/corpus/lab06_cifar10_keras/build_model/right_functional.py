#: kind = "right"
#: score = 5.0
from keras import Input, Model
def build_model():
    bild = Input((32, 32, 3))
    x = bild
    for filters in (32, 64):
        x = layers.Conv2D(filters, 3, padding="same")(x)
        x = layers.ReLU()(x)
        x = layers.Conv2D(filters, 3)(x)
        x = layers.Activation("relu")(x)
        x = layers.MaxPool2D()(x)
        x = layers.Dropout(0.25)(x)
    x = layers.Reshape((-1,))(x)
    x = layers.Dropout(0.5)(layers.Dense(512, "relu")(x))
    x = layers.Softmax()(layers.Dense(10)(x))
    return Model(bild, x)
