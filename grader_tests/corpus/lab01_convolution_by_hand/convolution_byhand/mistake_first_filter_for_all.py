#: kind = "mistake"
#: score = 3.1667
#: says = ["the first filter is used for all channels of the result"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    result = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]))
    for i in range(result.shape[1]):
        for j in range(result.shape[2]):
            window = img[0, i:i+f.shape[0], j:j+f.shape[1]]
            result[0, i, j, :] = np.sum(window * f[:, :, :, 0])
    return activation(result)
