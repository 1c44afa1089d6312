#: kind = "right"
#: score = 3.0
def prepare_fortran(img, fy, fx):
    _, y, x, k = img.shape
    return np.array([[
        img[0, i:i+fy, j:j+fx].ravel("F") for j in range(x - fx + 1)
    ] for i in range(y - fy + 1)])[None]


def convolution_im2col(img, f, activation=sigmoid):
    """Any order will do, if it is the same for fragments and filters."""
    assert img.shape[3] == f.shape[2]
    return activation(prepare_fortran(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3], order="F"))
