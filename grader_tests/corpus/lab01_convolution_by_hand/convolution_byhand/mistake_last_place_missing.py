#: kind = "mistake"
#: score = 0.0
#: says = ["the last place of the window is missing, down and across (off by one)"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    Y = img.shape[1] - fy
    X = img.shape[2] - fx
    out = np.zeros((1, Y, X, n))
    for i in range(Y):
        for j in range(X):
            for k in range(n):
                out[0, i, j, k] = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]).sum()
    return activation(out)
