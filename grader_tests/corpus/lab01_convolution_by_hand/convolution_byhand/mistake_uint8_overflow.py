#: kind = "mistake"
#: score = 3.8333
#: says = ["the filters are cut to whole numbers"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return activation(np.einsum("bijkuv,uvkn->bijn", windows, f.astype(img.dtype)))
