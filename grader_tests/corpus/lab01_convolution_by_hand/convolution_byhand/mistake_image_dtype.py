#: kind = "mistake"
#: score = 3.8333
#: says = ["the sums are cut to whole numbers", "np.zeros(shape) can"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    shape = (1, img.shape[1]-fy+1, img.shape[2]-fx+1, n)
    result = np.zeros(shape, dtype=img.dtype)
    for i in range(shape[1]):
        for j in range(shape[2]):
            for k in range(n):
                result[0, i, j, k] = (img[0, i:i+fy, j:j+fx] * f[..., k]).sum()
    return activation(result)
