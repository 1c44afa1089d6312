#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    # which places of the flattened image does each row need?
    index = np.arange(img.size).reshape(img.shape)
    start = index[:, :img.shape[1] - fy + 1, :img.shape[2] - fx + 1, 0]
    offset = index[0, :fy, :fx, :].ravel()
    return np.take(img, np.add.outer(start, offset))
