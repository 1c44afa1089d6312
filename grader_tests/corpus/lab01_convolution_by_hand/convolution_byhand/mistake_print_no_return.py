#: kind = "mistake"
#: score = 0.0
#: says = ["got None", "likely cause: the function has no return statement, or one branch lacks it"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, _, n = f.shape
    out = np.zeros((1, img.shape[1]-fy+1, img.shape[2]-fx+1, n))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for k in range(n):
                out[0, i, j, k] = (img[0, i:i+fy, j:j+fx, :] * f[:, :, :, k]).sum()
    print(activation(out))
