#: kind = "mistake"
#: score = 0.0
#: says = ["the means are added"]
def preprocess(image):
    x = np.array(image, dtype=np.float32)
    if x.ndim == 2:
        x = np.stack([x, x, x], axis=-1)
    x = x[..., :3]
    x = np.asarray(keras.ops.image.resize(x, (224, 224)))
    x = x[..., ::-1]
    x = x + np.array([103.939, 116.779, 123.68], dtype=np.float32)
    return x[np.newaxis]
