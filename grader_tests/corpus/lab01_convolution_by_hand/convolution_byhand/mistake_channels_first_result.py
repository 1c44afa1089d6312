#: kind = "mistake"
#: score = 0.0
#: says = ["expected shape (1, 4, 4, 1), got (1, 1, 4, 4)", "the channels of the result come before its rows and columns"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    maps = []
    for n in range(f.shape[3]):
        one = np.zeros((img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1))
        for i in range(one.shape[0]):
            for j in range(one.shape[1]):
                one[i, j] = np.sum(img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n])
        maps.append(one)
    return activation(np.array([maps]))
