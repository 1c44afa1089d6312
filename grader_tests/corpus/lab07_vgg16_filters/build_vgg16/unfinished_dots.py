#: kind = "unfinished"
#: score = 0.0
#: says = ["ellipsis"]
def build_vgg16(classes=1000):
    x = image = keras.Input((224, 224, 3))
    ...
    return ...
