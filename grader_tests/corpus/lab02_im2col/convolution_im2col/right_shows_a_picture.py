#: kind = "right"
#: score = 3.0
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


import matplotlib.pyplot as plt


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[-1] == f.shape[-2], "channels"
    kernels = np.moveaxis(f, -1, 0).reshape(f.shape[-1], -1)
    out = activation(np.dot(prepare_img(img, f.shape[0], f.shape[1]), kernels.T))
    plt.imshow(out[0, :, :, 0])
    plt.show()
    return out
