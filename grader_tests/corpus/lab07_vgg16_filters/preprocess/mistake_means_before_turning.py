#: kind = "mistake"
#: score = 0.0
#: says = ["BGR, but the means are those of R, G, B"]
def preprocess(image):
    x = np.array(image, dtype=np.float32)
    if x.ndim == 2:
        x = np.stack([x, x, x], axis=-1)
    x = x[..., :3]
    x = np.asarray(keras.ops.image.resize(x, (224, 224)))
    x = x - np.array([103.939, 116.779, 123.68], dtype=np.float32)
    x = x[..., ::-1]
    return x[np.newaxis]
