#: kind = "mistake"
#: score = 3.3333
#: says = ["the image's height is used for its width, or its width for its height"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    size = img.shape[1]
    fy, fx, _, n = f.shape
    out = np.zeros((1, size - fy + 1, size - fx + 1, n))
    for i in range(size - fy + 1):
        for j in range(size - fx + 1):
            out[0, i, j] = (img[0, i:i+fy, j:j+fx, :, None] * f).sum((0, 1, 2))
    return activation(out)
