#: kind = "right"
#: score = 4.0
from numpy.lib.stride_tricks import sliding_window_view


def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[-1] == f.shape[-2]
    # windows: (1, y', x', k, fy, fx)
    windows = sliding_window_view(img, f.shape[:2], axis=(1, 2))
    return activation(np.einsum("byxkuv,uvkn->byxn", windows, f))
