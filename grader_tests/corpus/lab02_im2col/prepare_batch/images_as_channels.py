#: kind = "mistake"
#: score = 3.52
#: says = ["images and channels are mixed up"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    # no loop over the images: they become channels of one image
    n, y, x, k = imgs.shape
    one = np.moveaxis(imgs, 0, 2).reshape(1, y, x, n * k)
    one = np.pad(one, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy = (y + 2 * padding - fy) // stride + 1
    ox = (x + 2 * padding - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(oy):
        for j in range(ox):
            window = one[0, i*stride:i*stride+fy, j*stride:j*stride+fx]
            window = window.reshape(fy * fx * k, n)
            out[:, i, j] = window.T
    return out
