#: kind = "mistake"
#: score = 0.0
#: says = ["expected shape (1, 4, 4, 1), got (1, 4, 4, 1, 1)", "the channels are not added up"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    v = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], (1, 2))
    return activation(np.einsum("zijkuv,uvkn->zijkn", v, f))
