#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (1, 4, 4, 1), got a dict"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    maps = {}
    for i in range(img.shape[1] - f.shape[0] + 1):
        for j in range(img.shape[2] - f.shape[1] + 1):
            for n in range(f.shape[3]):
                maps[i, j, n] = activation((img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n]).sum())
    return maps
