#: kind = "mistake"
#: score = 3.1667
#: says = ["the filter's height is used for its width, or its width for its height"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy = f.shape[0]
    fx = f.shape[0]
    result = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, f.shape[3]))
    for i in range(result.shape[1]):
        for j in range(result.shape[2]):
            for n in range(f.shape[3]):
                result[0, i, j, n] = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, n]).sum()
    return activation(result)
