#: kind = "mistake"
#: score = 2.875
#: says = ["the weights are cut to whole numbers"]
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    fy, fx, k, n = f.shape
    columns = np.zeros((fy * fx * k, n), dtype=img.dtype)
    columns[:] = f.reshape(-1, n)  # cuts the weights to the image's whole numbers
    return activation(prepare_img(img, fy, fx) @ columns)
