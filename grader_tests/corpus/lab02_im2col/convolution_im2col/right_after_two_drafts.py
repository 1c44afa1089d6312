#: kind = "right"
#: score = 3.0
def convolution_im2col(img, f, activation=sigmoid):
    return prepare_img(img, *f.shape[:2]) @ f


def convolution_im2col(img, f, activation=sigmoid):
    ...


def prepare_img(img, fy, fx):
    view = np.lib.stride_tricks.sliding_window_view(img, (1, fy, fx, img.shape[3]))
    return view.reshape(*view.shape[:3], -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
