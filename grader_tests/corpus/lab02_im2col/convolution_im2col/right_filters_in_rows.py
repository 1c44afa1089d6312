#: kind = "right"
#: score = 3.0
def prepare_img(img, fy, fx):
    rows = np.arange(img.shape[1] - fy + 1)[:, None] + np.arange(fy)
    cols = np.arange(img.shape[2] - fx + 1)[:, None] + np.arange(fx)
    found = img[:, rows[:, None, :, None], cols[None, :, None, :]]
    return found.reshape(*found.shape[:3], -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    n = f.shape[3]
    kernels = np.moveaxis(f, 3, 0).reshape(n, -1)  # one filter per row
    rows = prepare_img(img, f.shape[0], f.shape[1])
    columns = rows.reshape(-1, rows.shape[3]).T  # one fragment per column
    product = kernels @ columns
    return activation(product.T.reshape(*rows.shape[:3], n))
