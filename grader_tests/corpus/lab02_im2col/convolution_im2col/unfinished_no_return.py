#: kind = "unfinished"
#: score = 0.0
#: says = ["got None", "no return statement"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    rows = prepare_img(img, *f.shape[:2])
    result = activation(rows @ f.reshape(-1, f.shape[3]))
