#: kind = "right"
#: score = 3.0
def preprocess(image):
    x = np.array(image, dtype="float32")
    if x.ndim == 2:
        x = np.dstack((x, x, x))
    x = x[:, :, :3]
    x = keras.ops.image.resize(x, (224, 224), interpolation="bicubic")
    x = np.expand_dims(np.array(x), 0)
    return keras.applications.vgg16.preprocess_input(x)
