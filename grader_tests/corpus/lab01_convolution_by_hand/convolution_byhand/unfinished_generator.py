#: kind = "unfinished"
#: score = 0.0
#: says = ["got a generator", "likely cause: the function uses yield"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    for i in range(img.shape[1] - f.shape[0] + 1):
        for j in range(img.shape[2] - f.shape[1] + 1):
            yield activation((img[0, i:i+f.shape[0], j:j+f.shape[1], :, None] * f).sum(axis=(0, 1, 2)))
