#: kind = "mistake"
#: score = 3.1667
#: says = ["only the first channel of the image is used"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    grey = img[0, :, :, 0]
    Fy, Fx, _, N = f.shape
    out = np.zeros((1, grey.shape[0] - Fy + 1, grey.shape[1] - Fx + 1, N))
    for n in range(N):
        for i in range(out.shape[1]):
            for j in range(out.shape[2]):
                out[0, i, j, n] = (grey[i:i+Fy, j:j+Fx] * f[:, :, 0, n]).sum()
    return activation(out)
