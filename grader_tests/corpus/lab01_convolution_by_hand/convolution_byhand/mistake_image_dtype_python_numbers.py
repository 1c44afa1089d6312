#: kind = "mistake"
#: score = 3.8333
#: says = ["your code raised OverflowError", "an array of the image's whole numbers cannot hold fractions"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    a, b, c, d = f.shape
    new = np.empty((1, img.shape[1]-a+1, img.shape[2]-b+1, d), img.dtype)
    for i in range(new.shape[1]):
        for j in range(new.shape[2]):
            for n in range(d):
                s = 0
                for u in range(a):
                    for v in range(b):
                        for k in range(c):
                            s += float(img[0, i+u, j+v, k]) * float(f[u, v, k, n])
                new[0, i, j, n] = s
    return activation(new)
