#: kind = "mistake"
#: score = 3.2
#: says = ["rounded up"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    oy = -(-(y + 2 * padding - fy) // stride) + 1
    ox = -(-(x + 2 * padding - fx) // stride) + 1
    big = np.zeros((n, (oy - 1) * stride + fy, (ox - 1) * stride + fx, k))
    big[:, padding:padding + y, padding:padding + x] = imgs
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(oy):
        for j in range(ox):
            out[:, i, j] = big[:, i*stride:i*stride+fy, j*stride:j*stride+fx].reshape(n, -1)
    return out
