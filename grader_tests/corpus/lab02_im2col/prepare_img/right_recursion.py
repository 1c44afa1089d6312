#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    """The first row of places, then the image without its first row of pixels."""
    _, y, x, k = img.shape
    here = [img[0, :fy, j:j + fx].ravel() for j in range(x - fx + 1)]
    first = np.array(here)[None, None]
    if y == fy:
        return first
    return np.concatenate([first, prepare_img(img[:, 1:], fy, fx)], axis=1)
