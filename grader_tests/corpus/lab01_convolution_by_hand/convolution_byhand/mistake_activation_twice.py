#: kind = "mistake"
#: score = 2.8333
#: says = ["the activation is applied twice"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, nf = f.shape
    result = np.zeros((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, nf))
    for i in range(result.shape[1]):
        for j in range(result.shape[2]):
            for k in range(nf):
                z = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]).sum()
                result[0, i, j, k] = activation(z)
    return activation(result)
