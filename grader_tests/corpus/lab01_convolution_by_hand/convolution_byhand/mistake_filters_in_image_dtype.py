#: kind = "mistake"
#: score = 3.8333
#: says = ["the filters are cut to whole numbers"]
def convolution_byhand(img, f, activation=sigmoid):
    f = f.astype(img.dtype)   # same type, otherwise numpy converts each window
    assert img.shape[3] == f.shape[2]
    ny, nx = img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1
    out = np.zeros((1, ny, nx, f.shape[3]))
    for i in range(ny):
        for j in range(nx):
            for n in range(f.shape[3]):
                out[0, i, j, n] = (img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n]).sum()
    return activation(out)
