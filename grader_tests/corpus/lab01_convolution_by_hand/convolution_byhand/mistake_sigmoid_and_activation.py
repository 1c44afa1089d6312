#: kind = "mistake"
#: score = 2.5
#: says = ["the sigmoid is written into the function, whatever activation is passed in", "the activation is applied twice"]
def convolution_byhand(img, f, activation=sigmoid):
    assert f.shape[2] == img.shape[3]
    h, w = f.shape[:2]
    sig = lambda t: 1 / (1 + np.exp(-t))
    out = np.empty((1, img.shape[1] - h + 1, img.shape[2] - w + 1, f.shape[3]))
    for p in np.ndindex(out.shape):
        _, i, j, n = p
        out[p] = sig(np.sum(img[0, i:i + h, j:j + w] * f[:, :, :, n]))
    return activation(out)
