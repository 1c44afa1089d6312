#: kind = "right"
#: score = 4.0
#: about = "float32 in, float32 out"
def convolution_byhand(img, f, activation=sigmoid):
    """Keeps the precision of its inputs, so that it is as fast for float32 as it can be."""
    fy, fx, fk, nfilt = f.shape
    batch, ny, nx, nk = img.shape
    assert nk == fk
    out = np.empty((batch, ny - fy + 1, nx - fx + 1, nfilt), dtype=np.result_type(img, f))
    for idx in range(nfilt):
        for row in range(ny - fy + 1):
            for col in range(nx - fx + 1):
                patch = img[0][row:row + fy, col:col + fx]
                out[0, row, col, idx] = np.sum(np.multiply(patch, f[..., idx]))
    out = activation(out)
    return out
