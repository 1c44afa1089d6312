#: kind = "mistake"
#: score = 1.5
#: says = ["the channels are outermost in each fragment"]
def prepare_img(img, fy, fx):
    # sliding_window_view puts the window's axes behind the channels
    view = np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2))
    return view.reshape(1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, -1)
