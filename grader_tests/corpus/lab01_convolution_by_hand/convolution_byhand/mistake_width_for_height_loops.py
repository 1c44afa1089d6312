#: kind = "mistake"
#: score = 3.1667
#: says = ["the filter's height is used for its width, or its width for its height"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    y, x = img.shape[1:3]
    w = len(f[0])     # size of the filter
    out = np.zeros((1, y - w + 1, x - w + 1, f.shape[-1]))
    for i in range(y - w + 1):
        for j in range(x - w + 1):
            for a in range(w):
                for b in range(w):
                    out[0, i, j] += np.dot(img[0, i + a, j + b], f[a, b])
    return activation(out)
