#: kind = "mistake"
#: score = 2.75
#: says = ["filters and channels are mixed up"]
def prepare_img(img, fy, fx):
    view = np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2))
    return view.transpose(0, 1, 2, 4, 5, 3).reshape(*view.shape[:3], -1)


def convolution_im2col(img, f, activation=sigmoid):
    _, y, x, k = img.shape
    fy, fx, channels, n = f.shape
    assert k == channels
    # filter by filter: (fy, fx, n, k)
    matrix = f.swapaxes(2, 3).reshape(fy * fx * k, n)
    out = np.dot(prepare_img(img, fy, fx), matrix)
    return activation(out)
