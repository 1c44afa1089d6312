#: kind = "mistake"
#: score = 0.0
#: says = ["the last place of the window is left empty, down and across (off by one)"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    out = np.zeros((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, n))
    for i in range(0, img.shape[1] - fy):
        for j in range(0, img.shape[2] - fx):
            for k in range(n):
                out[0, i, j, k] = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]).sum()
    return activation(out)
