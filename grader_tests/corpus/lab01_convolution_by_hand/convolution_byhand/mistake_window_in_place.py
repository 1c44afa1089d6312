#: kind = "mistake"
#: score = 0.0
#: says = ["the window is multiplied in place, and the image with it"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, nf = f.shape
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, nf))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for n in range(nf):
                window = img[0, i:i+fy, j:j+fx]
                window *= f[:, :, :, n]
                out[0, i, j, n] = window.sum()
    return activation(out)
