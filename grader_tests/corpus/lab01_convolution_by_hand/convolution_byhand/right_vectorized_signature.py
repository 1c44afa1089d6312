#: kind = "right"
#: score = 4.0
windows_times_filters = np.vectorize(lambda w, f: np.tensordot(w, f, 3), signature="(u,v,k),(u,v,k,n)->(n)")


def convolution_byhand(img, f, activation=sigmoid):
    k1, k2 = img.shape[3], f.shape[2]
    assert k1 == k2, f"{k1} != {k2}"
    fy, fx = f.shape[:2]
    s = img.strides
    shape = (1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, fy, fx, k1)
    view = np.lib.stride_tricks.as_strided(img, shape, (s[0], s[1], s[2], s[1], s[2], s[3]), writeable=False)
    return activation(windows_times_filters(view, f))
