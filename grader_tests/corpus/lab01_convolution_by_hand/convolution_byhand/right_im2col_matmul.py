#: kind = "right"
#: score = 4.0
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2], 'wrong number of channels'
    fy, fx, k, n = f.shape
    oy, ox = img.shape[1]-fy+1, img.shape[2]-fx+1
    M = np.stack([img[0, i:i+fy, j:j+fx].ravel() for i in range(oy) for j in range(ox)])
    return activation((M @ f.reshape(-1, n)).reshape(1, oy, ox, n))
