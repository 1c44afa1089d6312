#: kind = "mistake"
#: score = 3.36
#: says = ["the layout of PyTorch's unfold"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    view = np.lib.stride_tricks.sliding_window_view(imgs, (fy, fx), axis=(1, 2))
    view = view[:, ::stride, ::stride].transpose(0, 3, 4, 5, 1, 2)
    n, k, _, _, oy, ox = view.shape
    return view.reshape(n, k * fy * fx, oy * ox)
