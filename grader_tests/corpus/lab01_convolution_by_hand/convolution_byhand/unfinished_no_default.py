#: kind = "unfinished"
#: score = 3.3333
#: says = ["your code raised TypeError: convolution_byhand() missing 1 required positional argument: 'activation'"]
def convolution_byhand(img, f, activation):
    assert img.shape[3] == f.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return activation(np.einsum("bijkuv,uvkn->bijn", windows, f))
