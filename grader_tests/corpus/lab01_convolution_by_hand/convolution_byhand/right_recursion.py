#: kind = "right"
#: score = 4.0
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2], "image and filters must have equally many channels"
    high = img.shape[1] - f.shape[0] + 1
    wide = img.shape[2] - f.shape[1] + 1

    def add_up(weights_left):
        # the sum over the first weights, one weight at a time
        if weights_left == 0:
            return np.zeros((1, high, wide, f.shape[3]))
        u, v = divmod(weights_left - 1, f.shape[1])
        return add_up(weights_left - 1) + img[:, u : u + high, v : v + wide] @ f[u, v]

    return activation(add_up(f.shape[0] * f.shape[1]))
