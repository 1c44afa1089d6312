#: kind = "mistake"
#: score = 3.8333
#: says = ["the only sum is returned without its axes"]
def convolution_byhand(img, f, activation=sigmoid):
    _, y, x, k = img.shape
    fy, fx, fk, n = f.shape
    assert k == fk
    if (fy, fx) == (y, x):
        # nothing to slide: the filter covers the image
        return activation(np.tensordot(img[0], f, 3))
    res = np.zeros((1, y - fy + 1, x - fx + 1, n))
    for i in range(res.shape[1]):
        for j in range(res.shape[2]):
            res[0, i, j] = np.tensordot(img[0, i:i+fy, j:j+fx], f, 3)
    return activation(res)
