#: kind = "mistake"
#: score = 3.1667
#: says = ["the filter's height is also used for its width"]
def convolution_byhand(img, f, activation=sigmoid):
    ny = img.shape[1]
    nx = img.shape[2]
    nf = f.shape[0]
    assert img.shape[3] == f.shape[2]
    s = np.zeros((1, ny - nf + 1, nx - nf + 1, f.shape[3]))
    for iy in range(ny - nf + 1):
        for ix in range(nx - nf + 1):
            for n in range(f.shape[3]):
                for jy in range(nf):
                    for jx in range(nf):
                        for k in range(img.shape[3]):
                            s[0, iy, ix, n] += img[0, iy + jy, ix + jx, k] * f[jy, jx, k, n]
    return activation(s)
