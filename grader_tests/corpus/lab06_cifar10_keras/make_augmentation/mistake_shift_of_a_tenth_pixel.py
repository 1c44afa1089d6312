#: kind = "mistake"
#: score = 3.2
#: says = ["the shift is a tenth of a pixel"]
from scipy import ndimage
def make_augmentation(x_train):
    mean, std = x_train.mean(axis=(0, 1, 2)), x_train.std(axis=(0, 1, 2))
    def augment(images, training=False):
        images = (images - mean) / std
        if training:
            moved = [ndimage.shift(i, (*np.random.uniform(-0.1, 0.1, 2), 0), order=1, mode="nearest") for i in images]
            images = np.array([i[:, ::-1] if np.random.rand() < 0.5 else i for i in moved])
        return images
    return augment
