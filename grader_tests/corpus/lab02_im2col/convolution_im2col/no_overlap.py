#: kind = "mistake"
#: score = 2.5
#: says = ["the window moves by its own size", "look at your prepare_img"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    whole = img[:, :y // fy * fy, :x // fx * fx]
    blocks = whole.reshape(1, y // fy, fy, x // fx, fx, k).swapaxes(2, 3)
    return blocks.reshape(1, y // fy, x // fx, -1)


def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    return activation(prepare_img(img, *f.shape[:2]) @ f.reshape(-1, f.shape[3]))
