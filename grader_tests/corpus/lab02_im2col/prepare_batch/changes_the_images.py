#: kind = "mistake"
#: score = 3.84
#: says = ["the input is changed in place"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy, ox = (y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(oy):
        for j in range(ox):
            out[:, i, j] = big[:, i*stride:i*stride+fy, j*stride:j*stride+fx].reshape(n, -1)
    imgs *= 0  # no longer needed
    return out
