#: kind = "mistake"
#: score = 0.0
#: says = ["expected an array of shape (1, 4, 4, 1), got a list", "return one array: np.array(...) makes one of nested lists"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, nf = f.shape
    return [[[[activation((img[0, i:i+fy, j:j+fx] * f[..., n]).sum()) for n in range(nf)]
              for j in range(img.shape[2]-fx+1)] for i in range(img.shape[1]-fy+1)]]
