#: kind = "right"
#: score = 4.0
from numpy.lib.stride_tricks import sliding_window_view


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    view = sliding_window_view(imgs, (fy, fx), axis=(1, 2))[:, ::stride, ::stride]
    view = np.moveaxis(view, 3, -1)
    return view.reshape(*view.shape[:3], -1)
