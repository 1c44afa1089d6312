#: kind = "mistake"
#: score = 2.8333
#: says = ["the sigmoid is written into the function, whatever activation is passed in"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2], "number of channels"
    a, b, _, c = f.shape
    res = np.array([[np.tensordot(img[0, i:i+a, j:j+b], f, axes=3)
                     for j in range(img.shape[2]-b+1)] for i in range(img.shape[1]-a+1)])
    res = res.reshape(1, *res.shape)
    return sigmoid(res)
