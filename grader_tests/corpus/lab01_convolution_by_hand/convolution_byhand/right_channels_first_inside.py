#: kind = "right"
#: score = 4.0
def convolution_byhand(img, f, activation=sigmoid):
    # I think in (channels, y, x), so: move the axes, work, move them back
    x = np.moveaxis(img[0], -1, 0)
    w = np.transpose(f, (3, 2, 0, 1))
    assert x.shape[0] == w.shape[1], (x.shape, w.shape)
    _, H, W = x.shape
    _, _, h, b = w.shape
    y = np.zeros((w.shape[0], H - h + 1, W - b + 1))
    for o, kernel in enumerate(w):
        for i in range(y.shape[1]):
            for j in range(y.shape[2]):
                y[o, i, j] = (x[:, i:i+h, j:j+b] * kernel).sum()
    return activation(np.moveaxis(y, 0, -1)[None])
