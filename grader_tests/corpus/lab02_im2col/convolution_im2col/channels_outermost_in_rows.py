#: kind = "mistake"
#: score = 2.5
#: says = ["the channels are outermost in each fragment", "look at your prepare_img"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    view = np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2))
    return view.reshape(1, y - fy + 1, x - fx + 1, k * fy * fx)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
