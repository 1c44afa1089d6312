#: kind = "mistake"
#: score = 3.36
#: says = ["each image has an axis too many"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    return np.array([prepare_img(img[None], fy, fx)[:, ::stride, ::stride] for img in imgs])
