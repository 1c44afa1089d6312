#: kind = "mistake"
#: score = 3.1667
#: says = ["the filter's height is used for its width, or its width for its height"]
from numpy.lib.stride_tricks import sliding_window_view as swv

def convolution_byhand(img, f, activation=sigmoid):
    size, _, channels, _ = f.shape   # filters are size x size
    assert channels == img.shape[3]
    return activation(np.einsum("abcduv,uvdn->abcn", swv(img, (size, size), axis=(1, 2)), f))
