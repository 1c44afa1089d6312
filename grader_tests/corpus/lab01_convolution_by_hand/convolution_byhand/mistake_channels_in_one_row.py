#: kind = "mistake"
#: score = 3.1667
#: says = ["expected shape (1, 4, 4, 4), got (1, 4, 4, 12)", "the channels are not added up"]
def convolution_byhand(img, f, activation=sigmoid):
    k = img.shape[3]
    assert k == f.shape[2]
    fy, fx, n = f.shape[0], f.shape[1], f.shape[3]
    # one map for each channel and each filter
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, k*n))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for c in range(k):
                for m in range(n):
                    out[0, i, j, c*n + m] = np.sum(img[0, i:i+fy, j:j+fx, c] * f[:, :, c, m])
    return activation(out)
