#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    a = np.ascontiguousarray(np.pad(imgs, ((0, 0), (padding,) * 2, (padding,) * 2, (0, 0))))
    n, h, w, k = a.shape
    sn, sh, sw, sk = a.strides
    shape = (n, (h - fy) // stride + 1, (w - fx) // stride + 1, fy, fx, k)
    view = np.lib.stride_tricks.as_strided(
        a, shape, (sn, sh * stride, sw * stride, sh, sw, sk), writeable=False
    )
    return view.reshape(shape[:3] + (-1,))
