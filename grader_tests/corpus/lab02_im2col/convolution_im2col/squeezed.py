#: kind = "mistake"
#: score = 2.875
#: says = ["not enough values to unpack", "squeeze"]
def prepare_img(img, fy, fx):
    view = np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2))
    return view.transpose(0, 1, 2, 4, 5, 3).reshape(*view.shape[:3], -1)


def convolution_im2col(img, f, activation=sigmoid):
    fy, fx, k, n = f.shape
    assert img.shape[3] == k
    rows = np.squeeze(prepare_img(img, fy, fx))     # there is one image only
    oy, ox, _ = rows.shape
    sums = rows.reshape(oy * ox, -1) @ f.reshape(-1, n)
    return activation(sums.reshape(1, oy, ox, n))
