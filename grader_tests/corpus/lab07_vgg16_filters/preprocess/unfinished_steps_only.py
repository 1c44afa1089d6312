#: kind = "unfinished"
#: score = 0.0
def preprocess(image):
    image = np.asarray(image, dtype=np.float32)
    resized = keras.ops.image.resize(image, (224, 224))
    return resized
