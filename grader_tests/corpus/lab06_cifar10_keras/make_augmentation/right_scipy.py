#: kind = "right"
#: score = 4.0
from scipy import ndimage
def make_augmentation(x_train):
    m = [float(x_train[..., c].mean()) for c in range(3)]
    s = [float(x_train[..., c].std()) for c in range(3)]
    def augment(images, training=True):
        result = []
        for image in images:
            if training:
                dy, dx = np.random.uniform(-0.1, 0.1, 2) * image.shape[:2]
                image = ndimage.shift(image, (dy, dx, 0), order=1, mode="nearest")
                if np.random.randint(2):
                    image = np.fliplr(image)
            result.append((image - m) / s)
        return np.array(result, dtype="float32")
    return augment
