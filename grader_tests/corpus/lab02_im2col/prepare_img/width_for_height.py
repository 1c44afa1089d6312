#: kind = "mistake"
#: score = 1.6
#: says = ["the window's width is also used for its height"]
def prepare_img(img, fy, fx):
    view = np.lib.stride_tricks.sliding_window_view(img, (fx, fx), axis=(1, 2))
    view = view.transpose(0, 1, 2, 4, 5, 3)
    return view.reshape(*view.shape[:3], -1)
