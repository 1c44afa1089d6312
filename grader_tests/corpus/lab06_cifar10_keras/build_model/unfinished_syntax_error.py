#: kind = "unfinished"
#: score = 0.0
#: says = ["SyntaxError"]
def build_model():
    return keras.Sequential([layers.Conv2D(32, 3, padding="same" layers.Flatten()])
