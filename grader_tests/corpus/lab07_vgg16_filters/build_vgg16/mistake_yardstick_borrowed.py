#: kind = "mistake"
#: score = 0.0
#: says = ["expected a network of your own"]
def build_vgg16(classes=1000):
    return keras.applications.VGG16(weights=None, classes=classes)
