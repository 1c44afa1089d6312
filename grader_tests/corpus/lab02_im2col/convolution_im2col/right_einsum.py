#: kind = "right"
#: score = 3.0
from numpy.lib.stride_tricks import sliding_window_view


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    patches = sliding_window_view(img[0], (*f.shape[:2], f.shape[2]))[:, :, 0]
    return activation(np.einsum("ijuvk,uvkn->ijn", patches, f))[np.newaxis]
