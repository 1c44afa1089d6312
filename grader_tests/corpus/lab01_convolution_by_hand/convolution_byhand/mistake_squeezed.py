#: kind = "mistake"
#: score = 0.0
#: says = ["expected shape (1, 4, 4, 1), got (4, 4)", "axes of length 1 are dropped"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    v = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return np.squeeze(activation(np.einsum("aijkuv,uvkn->aijn", v, f)))
