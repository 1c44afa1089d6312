#: kind = "mistake"
#: score = 3.8333
#: says = ["argument 1 is not the same after the call as before it", "the input is changed in place"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    img.shape = img.shape[1:]     # there is one image only
    fy, fx, k, n = f.shape
    out = np.zeros((img.shape[0]-fy+1, img.shape[1]-fx+1, n))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            for m in range(n):
                out[i, j, m] = (img[i:i+fy, j:j+fx] * f[..., m]).sum()
    return activation(out[None])
