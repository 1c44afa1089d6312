#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return ...
