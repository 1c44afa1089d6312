#: kind = "right"
#: score = 4.0
def one_place(img, filt, r, c):
    """the weighted sum at row r and column c, for one filter"""
    h, w, _ = filt.shape
    return np.vdot(img[0, r:r+h, c:c+w, :], filt)


def one_map(img, filt):
    h, w, _ = filt.shape
    return [[one_place(img, filt, r, c) for c in range(img.shape[2] - w + 1)]
            for r in range(img.shape[1] - h + 1)]


def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    maps = [one_map(img, f[:, :, :, n]) for n in range(f.shape[3])]
    return activation(np.stack(maps, axis=-1)[np.newaxis])
