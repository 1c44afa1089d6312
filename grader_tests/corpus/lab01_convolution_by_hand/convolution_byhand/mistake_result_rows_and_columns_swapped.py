#: kind = "mistake"
#: score = 0.0
#: says = ["rows and columns of the result are swapped"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    (b, ny, nx, k), (fy, fx, _, n) = img.shape, f.shape
    ox, oy = nx - fx + 1, ny - fy + 1
    out = np.zeros((b, ox, oy, n))
    for x in range(ox):
        for y in range(oy):
            out[0, x, y] = np.einsum("ijk,ijkn->n", img[0, y:y+fy, x:x+fx], f)
    return activation(out)
