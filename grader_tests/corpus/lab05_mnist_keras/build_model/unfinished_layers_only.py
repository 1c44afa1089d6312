#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a Keras model"]
def build_model():
    return [layers.Conv2D(32, 3), layers.MaxPooling2D(2), layers.Dense(10)]
