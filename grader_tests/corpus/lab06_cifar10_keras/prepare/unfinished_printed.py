#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def prepare(images, labels):
    x = images.astype("float32") / 255
    y = keras.utils.to_categorical(labels, 10)
    print(x.shape, y.shape)
