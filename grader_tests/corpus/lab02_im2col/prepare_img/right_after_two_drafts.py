#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    # first try: forgot the + 1
    return np.zeros((1, img.shape[1] - fy, img.shape[2] - fx, fy * fx))


def prepare_img(img, fy, fx):
    # second try
    raise NotImplementedError


def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    places = [(i, j) for i in range(y - fy + 1) for j in range(x - fx + 1)]
    return np.vstack([img[0, i:i+fy, j:j+fx].reshape(1, -1) for i, j in places]).reshape(1, y - fy + 1, x - fx + 1, -1)
