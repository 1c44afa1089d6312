#: kind = "mistake"
#: score = 2.8333
#: says = ["the image's height is used for its width, or its width for its height", "the filter's height and width are swapped"]
def convolution_byhand(img, f, activation=sigmoid):
    _, width, height, channels = img.shape
    fwidth, fheight, fchannels, number = f.shape
    assert channels == fchannels
    res = np.zeros((1, height - fheight + 1, width - fwidth + 1, number))
    for y in range(height - fheight + 1):
        for x in range(width - fwidth + 1):
            for n in range(number):
                res[0, y, x, n] = np.sum(img[0, y:y+fheight, x:x+fwidth] * f[:, :, :, n])
    return activation(res)
