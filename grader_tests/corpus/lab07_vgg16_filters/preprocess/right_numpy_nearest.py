#: kind = "right"
#: score = 3.0
def preprocess(image):
    if image.ndim == 2:
        image = image[:, :, None].repeat(3, axis=2)
    rows = (np.arange(224) + 0.5) * image.shape[0] / 224
    columns = (np.arange(224) + 0.5) * image.shape[1] / 224
    small = image[rows.astype(int)][:, columns.astype(int)].astype("float32")
    r, g, b = small[:, :, 0], small[:, :, 1], small[:, :, 2]
    result = np.stack([b - 103.939, g - 116.779, r - 123.68], axis=-1)
    return result[None].astype("float32")
