#: kind = "unfinished"
#: score = 0.0
#: says = ["got a numpy.matrix (a subclass of numpy.ndarray)"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    I = np.matrix(img[0, :, :, 0])
    K = np.matrix(f[:, :, 0, 0])
    R = np.matrix(np.zeros((I.shape[0] - K.shape[0] + 1, I.shape[1] - K.shape[1] + 1)))
    for i in range(R.shape[0]):
        for j in range(R.shape[1]):
            R[i, j] = np.multiply(I[i:i + K.shape[0], j:j + K.shape[1]], K).sum()
    return activation(R)
