#: kind = "mistake"
#: score = 2.8
#: says = ["changed in place"]
def preprocess(image):
    x = np.asarray(image, dtype=np.float32)
    if x.ndim == 2:
        x = np.stack([x, x, x], axis=-1)
    x = x[..., :3]
    if x.shape[:2] != (224, 224):
        x = np.array(keras.ops.image.resize(x, (224, 224)))
    x = x[..., ::-1]
    x -= np.array([103.939, 116.779, 123.68], dtype=np.float32)
    return x[np.newaxis]
