#: kind = "mistake"
#: score = 0.0
#: says = ["your code raised ValueError: operands could not be broadcast together with shapes (3,2,1) (3,3,1)"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    ny = img.shape[1] - f.shape[0] + 1
    nx = img.shape[2] - f.shape[1] + 1
    out = np.zeros((1, ny, nx, f.shape[3]))
    for i in range(ny):
        for j in range(1, nx + 1):
            for n in range(f.shape[3]):
                out[0, i, j - 1, n] = np.sum(img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n])
    return activation(out)
