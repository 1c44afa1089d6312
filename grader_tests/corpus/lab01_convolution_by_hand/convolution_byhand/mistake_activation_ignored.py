#: kind = "mistake"
#: score = 2.8333
#: says = ["the activation is ignored"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    feature_maps = np.zeros((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, n))
    for y in range(feature_maps.shape[1]):
        for x in range(feature_maps.shape[2]):
            for m in range(n):
                feature_maps[0, y, x, m] = (img[0, y:y+fy, x:x+fx] * f[..., m]).sum()
    activation(feature_maps)
    return feature_maps
