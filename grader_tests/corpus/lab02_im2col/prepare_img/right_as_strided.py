#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    img = np.ascontiguousarray(img)
    _, h, w, k = img.shape
    s0, s1, s2, s3 = img.strides
    windows = np.lib.stride_tricks.as_strided(
        img,
        shape=(1, h - fy + 1, w - fx + 1, fy, fx, k),
        strides=(s0, s1, s2, s1, s2, s3),
        writeable=False,
    )
    return windows.reshape(1, h - fy + 1, w - fx + 1, fy * fx * k)
