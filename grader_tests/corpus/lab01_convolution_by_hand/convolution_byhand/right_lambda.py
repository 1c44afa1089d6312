#: kind = "right"
#: score = 4.0
def same_channels(img, f):
    assert img.shape[3] == f.shape[2]
    return True

convolution_byhand = lambda img, f, activation=sigmoid: same_channels(img, f) and activation(np.array([[[
    [(img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[:, :, :, n]).sum() for n in range(f.shape[3])]
    for j in range(img.shape[2] - f.shape[1] + 1)]
    for i in range(img.shape[1] - f.shape[0] + 1)]]))
