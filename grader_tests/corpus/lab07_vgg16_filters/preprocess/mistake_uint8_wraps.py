#: kind = "mistake"
#: score = 0.0
#: says = ["wrapped around"]
def preprocess(image):
    x = np.array(image, dtype=np.float32)
    if x.ndim == 2:
        x = np.stack([x, x, x], axis=-1)
    x = x[..., :3]
    x = np.asarray(keras.ops.image.resize(x, (224, 224)))
    x = x[..., ::-1]
    x = x.astype(np.uint8) - np.array([104, 117, 124], dtype=np.uint8)
    return x[np.newaxis]
