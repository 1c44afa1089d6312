#: kind = "mistake"
#: score = 2.4
#: says = ["floats are multiplied by 255"]
def preprocess(image):
    if image.dtype != np.uint8:
        image = image * 255  # floats are from 0 to 1
    if image.ndim == 2:
        image = np.dstack([image] * 3)
    rgb = keras.ops.image.resize(image[:, :, :3].astype("float32"), (224, 224))
    r, g, b = np.moveaxis(np.array(rgb), -1, 0)
    return np.stack([b - 103.939, g - 116.779, r - 123.68], axis=-1)[None]
