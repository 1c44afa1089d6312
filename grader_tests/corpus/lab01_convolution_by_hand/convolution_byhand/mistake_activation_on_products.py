#: kind = "mistake"
#: score = 2.8333
#: says = ["the activation is applied to the products one by one"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, nf = f.shape
    result = np.zeros((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, nf))
    for i in range(result.shape[1]):
        for j in range(result.shape[2]):
            for k in range(nf):
                result[0, i, j, k] = np.sum(activation(img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]))
    return result
