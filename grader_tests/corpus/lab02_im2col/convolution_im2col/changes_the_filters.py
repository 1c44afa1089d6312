#: kind = "mistake"
#: score = 2.875
#: says = ["argument 2 is not the same after the call", "the input is changed in place"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def convolution_im2col(img, f, activation=sigmoid):
    fy, fx, k, n = f.shape
    assert img.shape[3] == k
    f.shape = (fy * fx * k, n)
    return activation(prepare_img(img, fy, fx) @ f)
