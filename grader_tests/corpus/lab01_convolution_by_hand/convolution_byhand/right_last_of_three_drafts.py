#: kind = "right"
#: score = 4.0
def convolution_byhand(img, f, activation=sigmoid):
    raise NotImplementedError("convolution_byhand")

# first try, gives 3 x 3 only
def convolution_byhand(img, f, activation=sigmoid):
    res = np.zeros((3, 3))
    for i in range(3):
        for j in range(3):
            res[i, j] = np.sum(img[0, i:i+3, j:j+3, 0] * f[:, :, 0, 0])
    return res

# now for all sizes!
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    ny, nx = img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1
    res = np.zeros((1, ny, nx, f.shape[3]))
    for i in range(ny):
        for j in range(nx):
            res[0, i, j] = np.einsum("uvk,uvkn->n", img[0, i:i+f.shape[0], j:j+f.shape[1]], f)
    return activation(res)
