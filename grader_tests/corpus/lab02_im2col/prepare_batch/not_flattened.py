#: kind = "mistake"
#: score = 3.36
#: says = ["the windows are not flattened"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(imgs, (fy, fx), axis=(1, 2))
    return np.moveaxis(view[:, ::stride, ::stride], 3, -1)
