#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolution_byhand' in your notebook after it has run"]
def convolution_by_hand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return activation(np.einsum("bijkuv,uvkn->bijn", windows, f))
