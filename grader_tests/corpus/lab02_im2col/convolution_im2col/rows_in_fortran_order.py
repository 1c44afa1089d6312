#: kind = "mistake"
#: score = 2.5
#: says = ["Fortran order", "look at your prepare_img"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = img[0, i:i+fy, j:j+fx].ravel(order="F")
    return out


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
