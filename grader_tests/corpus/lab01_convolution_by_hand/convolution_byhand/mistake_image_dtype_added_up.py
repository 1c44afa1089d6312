#: kind = "mistake"
#: score = 3.8333
#: says = ["your code raised TypeError", "an array of the image's whole numbers cannot hold fractions"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    oy, ox = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    acc = np.zeros_like(img, shape=(1, oy, ox, n))
    for u in range(fy):
        for v in range(fx):
            acc += img[:, u:u+oy, v:v+ox] @ f[u, v]
    return activation(acc)
