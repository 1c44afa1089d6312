#: kind = "mistake"
#: score = 0.0
#: says = ["begin there"]
def prepare_img(img, fy, fx):
    view = np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2))
    return view.transpose(0, 1, 2, 4, 5, 3)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
