#: kind = "right"
#: score = 3.0
def _rows(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    return np.concatenate(
        [img[:, u:u + down, v:v + across] for u in range(fy) for v in range(fx)], axis=3
    )


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[-1] == f.shape[-2], "channels differ"
    rows = _rows(img, f.shape[0], f.shape[1])
    one, down, across, length = rows.shape
    matrix = rows.reshape(down * across, length)
    sums = matrix @ f.reshape(length, f.shape[3])
    return activation(sums.reshape(one, down, across, f.shape[3]))
