#: kind = "right"
#: score = 3.0
from skimage.transform import resize


def preprocess(image):
    means = [103.939, 116.779, 123.68]
    out = np.zeros((1, 224, 224, 3), dtype=np.float32)
    for channel in range(3):
        plane = image if image.ndim == 2 else image[:, :, 2 - channel]
        plane = resize(plane.astype(float), (224, 224), preserve_range=True)
        out[0, :, :, channel] = plane - means[channel]
    return out
