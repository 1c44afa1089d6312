#: kind = "mistake"
#: score = 3.1667
#: says = ["only the first filter is used"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    kernel = f[:, :, :, 0]
    ky, kx, _ = kernel.shape
    result = []
    for row in range(img.shape[1] - ky + 1):
        result.append([])
        for col in range(img.shape[2] - kx + 1):
            result[row].append([np.sum(img[0, row:row+ky, col:col+kx] * kernel)])
    return activation(np.array([result]))
