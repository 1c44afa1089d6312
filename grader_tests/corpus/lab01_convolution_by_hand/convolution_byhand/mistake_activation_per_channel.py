#: kind = "mistake"
#: score = 3.6667
#: says = ["the activation is applied to the channels one by one"]
def convolve(image, kernel):
    h, w = kernel.shape
    return np.array([[(image[i:i+h, j:j+w] * kernel).sum() for j in range(image.shape[1] - w + 1)]
                     for i in range(image.shape[0] - h + 1)])

def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    maps = []
    for n in range(f.shape[3]):
        maps.append(sum(activation(convolve(img[0, :, :, c], f[:, :, c, n])) for c in range(f.shape[2])))
    return np.stack(maps, axis=2)[None, ...]
