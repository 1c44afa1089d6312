#: kind = "mistake"
#: score = 0.0
#: says = ["the filter is flipped"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx = f.shape[0], f.shape[1]
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, f.shape[3]))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for u in range(fy):
                for v in range(fx):
                    # as in the formula of the first part: x[m] h[i-m]
                    out[0, i, j] += img[0, i+fy-1-u, j+fx-1-v] @ f[u, v]
    return activation(out)
