#: kind = "mistake"
#: score = 0.0
#: says = ["window and filter are multiplied as matrices"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, k, n = f.shape
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, n))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for c in range(k):
                for m in range(n):
                    out[0, i, j, m] += np.dot(img[0, i:i+fy, j:j+fx, c], f[:, :, c, m]).sum()
    return activation(out)
