#: kind = "mistake"
#: score = 0.0
#: says = ["the filter is transposed"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fx, fy = f.shape[0:2]
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, f.shape[3]))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for n in range(out.shape[3]):
                for x in range(fx):
                    for y in range(fy):
                        out[0, i, j, n] += (img[0, i+y, j+x] * f[x, y, :, n]).sum()
    return activation(out)
