#: kind = "mistake"
#: score = 3.1667
#: says = ["the channels are averaged instead of added up"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, kk, nn = f.shape
    oy = img.shape[1] - fy + 1
    ox = img.shape[2] - fx + 1
    out = np.zeros((1, oy, ox, nn))
    for n in range(nn):
        for i in range(oy):
            for j in range(ox):
                channels = [(img[0, i:i+fy, j:j+fx, k] * f[:, :, k, n]).sum() for k in range(kk)]
                out[0, i, j, n] = np.mean(channels)
    return activation(out)
