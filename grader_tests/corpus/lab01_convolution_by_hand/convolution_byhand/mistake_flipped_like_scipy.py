#: kind = "mistake"
#: score = 0.0
#: says = ["the filter is flipped", "do not flip the filter"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    kernel = np.flip(f, axis=(0, 1))  # same as scipy.signal.convolve2d
    wins = np.lib.stride_tricks.sliding_window_view(img[0], kernel.shape[:2], axis=(0, 1))
    return activation(np.einsum('ijkuv,uvkn->ijn', wins, kernel)[None])
