#: kind = "mistake"
#: score = 0.0
#: says = ["expected shape (1, 4, 4, 1), got (4, 4, 1)", "the axis of the single image is missing"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    img = img[0]
    ny = img.shape[0] - f.shape[0] + 1
    nx = img.shape[1] - f.shape[1] + 1
    out = np.zeros((ny, nx, f.shape[3]))
    for i in range(ny):
        for j in range(nx):
            for n in range(f.shape[3]):
                out[i, j, n] = (img[i:i+f.shape[0], j:j+f.shape[1]] * f[:, :, :, n]).sum()
    return activation(out)
