#: kind = "mistake"
#: score = 0.0
#: says = ["zeros are padded around the image"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx = f.shape[0], f.shape[1]
    padded = np.pad(img, [(0, 0), (fy//2, fy//2), (fx//2, fx//2), (0, 0)])
    out = np.zeros((1, padded.shape[1]-fy+1, padded.shape[2]-fx+1, f.shape[3]))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            out[0, i, j] = (padded[0, i:i+fy, j:j+fx, :, np.newaxis] * f).sum(axis=(0, 1, 2))
    return activation(out)
