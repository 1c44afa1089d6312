#: kind = "mistake"
#: score = 0.0
#: says = ["no mean is subtracted"]
def preprocess(image):
    x = np.array(image, dtype=np.float32)
    if x.ndim == 2:
        x = np.stack([x, x, x], axis=-1)
    x = x[..., :3]
    x = np.asarray(keras.ops.image.resize(x, (224, 224)))
    x = x[..., ::-1]
    return x[np.newaxis]
