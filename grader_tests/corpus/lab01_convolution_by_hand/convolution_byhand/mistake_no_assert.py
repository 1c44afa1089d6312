#: kind = "mistake"
#: score = 3.8333
#: says = ["expected AssertionError, because the image has 2 channels and the filters have 3; but your code raised ValueError"]
def convolution_byhand(img, f, activation=sigmoid):
    fy, fx, _, n = f.shape
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, n))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for k in range(n):
                out[0, i, j, k] = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]).sum()
    return activation(out)
