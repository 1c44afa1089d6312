#: kind = "mistake"
#: score = 2.72
#: says = ["the numbers of places down and across are swapped"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    p = padding
    big = np.pad(imgs, ((0, 0), (p, p), (p, p), (0, 0)))
    oy = (y + 2 * p - fy) // stride + 1
    ox = (x + 2 * p - fx) // stride + 1
    out = np.zeros((n, ox, oy, fy * fx * k))
    for b in range(n):
        for i in range(ox):
            for j in range(oy):
                out[b, i, j] = big[b, i*stride:i*stride+fy, j*stride:j*stride+fx].ravel()
    return out
