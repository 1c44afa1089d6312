#: kind = "mistake"
#: score = 3.8333
#: says = ["expected AssertionError, because the image has 2 channels and the filters have 3; but it returned an array"]
def convolution_byhand(img, f, activation=sigmoid):
    y, x, k = img[0].shape
    fy, fx, fn = f.shape[0], f.shape[1], f.shape[3]
    out = np.zeros((1, y-fy+1, x-fx+1, fn))
    for n in range(fn):
        for channel in range(k):
            for u in range(fy):
                for v in range(fx):
                    out[0, :, :, n] += img[0, u:u+y-fy+1, v:v+x-fx+1, channel] * f[u, v, channel, n]
    return activation(out)
