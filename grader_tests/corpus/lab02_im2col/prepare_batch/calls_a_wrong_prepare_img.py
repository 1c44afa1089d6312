#: kind = "mistake"
#: score = 0.0
#: says = ["begin there; for the same image"]
def prepare_img(img, fy, fx):
    # adds the rows up, instead of putting them side by side
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[0, i:i+fy, j:j+fx].sum(axis=0).ravel() for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    return np.concatenate([prepare_img(img[None], fy, fx)[:, ::stride, ::stride] for img in imgs])
