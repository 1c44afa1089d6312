#: kind = "unfinished"
#: score = 0.0
#: says = ["SyntaxError"]
def build_vgg16(classes=1000)
    return keras.Sequential([keras.Input((224, 224, 3))])
