#: kind = "right"
#: score = 3.0
def convolution_im2col(img, f, activation=sigmoid):
    if img.shape[3] != f.shape[2]:
        raise AssertionError("image and filters must have the same number of channels")
    windows = np.lib.stride_tricks.sliding_window_view(img, f.shape[:2], axis=(1, 2))
    # windows: (1, Y, X, k, fy, fx); f: (fy, fx, k, n)
    return activation(np.tensordot(windows, f, axes=([3, 4, 5], [2, 0, 1])))
