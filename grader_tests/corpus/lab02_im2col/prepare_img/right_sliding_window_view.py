#: kind = "right"
#: score = 2.0
from numpy.lib.stride_tricks import sliding_window_view


def prepare_img(img, fy, fx):
    view = sliding_window_view(img, window_shape=(1, fy, fx, img.shape[-1]))
    # (1, y-fy+1, x-fx+1, 1, 1, fy, fx, k)
    return view.reshape(*view.shape[:3], -1)
