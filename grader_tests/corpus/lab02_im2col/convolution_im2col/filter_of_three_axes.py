#: kind = "mistake"
#: score = 0.0
#: says = ["too many values to unpack", "another number of axes"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def convolution_im2col(img, f, activation=sigmoid):
    fy, fx, k = f.shape
    assert img.shape[3] == k
    return activation(prepare_img(img, fy, fx) @ f.ravel())
