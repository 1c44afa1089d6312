#: kind = "mistake"
#: score = 3.8333
#: says = ["your code raised AssertionError", "your own check refuses an image and filters that go together"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.ndim == f.ndim == 4
    assert img.shape[3] == f.shape[2]
    assert f.dtype == float, "weights have to be fractions"
    height, width = img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1
    out = np.zeros((1, height, width, f.shape[3]))
    for n in range(f.shape[3]):
        for y in range(height):
            for x in range(width):
                out[0, y, x, n] = np.sum(img[0, y:y + f.shape[0], x:x + f.shape[1]] * f[:, :, :, n])
    return activation(out)
