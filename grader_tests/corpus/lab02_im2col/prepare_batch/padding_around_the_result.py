#: kind = "mistake"
#: score = 3.04
#: says = ["the zeros are put around the result"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    oy, ox = (y - fy) // stride + 1, (x - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(oy):
        for j in range(ox):
            out[:, i, j] = imgs[:, i*stride:i*stride+fy, j*stride:j*stride+fx].reshape(n, -1)
    return np.pad(out, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
