#: kind = "mistake"
#: score = 3.2
#: says = ["the channels are outermost"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(imgs, (fy, fx), axis=(1, 2))
    view = view[:, ::stride, ::stride]
    return view.reshape(*view.shape[:3], -1)  # the view has the channels before the window
