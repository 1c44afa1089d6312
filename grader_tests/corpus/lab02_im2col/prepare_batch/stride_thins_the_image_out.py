#: kind = "mistake"
#: score = 2.72
#: says = ["the image is thinned out first"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    imgs = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    imgs = imgs[:, ::stride, ::stride]  # every second pixel
    n, y, x, k = imgs.shape
    out = np.zeros((n, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[:, i, j] = imgs[:, i:i+fy, j:j+fx].reshape(n, -1)
    return out
