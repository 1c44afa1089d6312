#: kind = "mistake"
#: score = 3.04
#: says = ["columns and channels, instead of rows and columns"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (0, 0), (padding, padding), (padding, padding)))  # as for channels first
    n, y, x, k = imgs.shape
    view = np.lib.stride_tricks.sliding_window_view(imgs, (fy, fx), axis=(1, 2))[:, ::stride, ::stride]
    return view.transpose(0, 1, 2, 4, 5, 3).reshape(n, view.shape[1], view.shape[2], -1)
