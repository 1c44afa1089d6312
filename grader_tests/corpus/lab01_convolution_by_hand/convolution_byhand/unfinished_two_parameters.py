#: kind = "unfinished"
#: score = 0.3333
#: says = ["your code raised TypeError: convolution_byhand() got an unexpected keyword argument 'activation'"]
def convolution_byhand(img, f):
    assert img.shape[3] == f.shape[2]
    windows = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return sigmoid(np.einsum("bijkuv,uvkn->bijn", windows, f))
