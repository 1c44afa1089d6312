#: kind = "mistake"
#: score = 2.875
#: says = ["the sums are cut to whole numbers"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, k, n = f.shape
    rows = prepare_img(img, fy, fx)
    sums = np.zeros((1, rows.shape[1], rows.shape[2], n), dtype=img.dtype)
    for m in range(n):
        sums[..., m] = rows @ f[..., m].ravel()
    return activation(sums)
