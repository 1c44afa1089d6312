#: kind = "right"
#: score = 4.0
def make_augmentation(x_train):
    mean, std = x_train.mean((0, 1, 2)), x_train.std((0, 1, 2))
    def augment(images, training=False):
        images = (images - mean) / std
        if not training:
            return images
        out = np.empty_like(images)
        wide = np.pad(images, ((0, 0), (3, 3), (3, 3), (0, 0)), mode="reflect")
        for i in range(len(images)):
            oben, links = np.random.randint(0, 7), np.random.randint(0, 7)
            ausschnitt = wide[i, oben:oben + 32, links:links + 32]
            out[i] = ausschnitt[:, ::-1] if np.random.rand() > 0.5 else ausschnitt
        return out
    return augment
