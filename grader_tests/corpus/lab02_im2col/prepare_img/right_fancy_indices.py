#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    rows = np.arange(y - fy + 1)[:, None] + np.arange(fy)
    cols = np.arange(x - fx + 1)[:, None] + np.arange(fx)
    found = img[0][rows[:, None, :, None], cols[None, :, None, :]]
    return found.reshape((1,) + found.shape[:2] + (fy * fx * k,))
