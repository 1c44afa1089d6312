#: kind = "mistake"
#: score = 3.2
#: says = ["rounded up"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    p = padding
    big = np.pad(imgs, ((0, 0), (p, p), (p, p), (0, 0)))
    oy = int(np.ceil((y + 2 * p - fy) / stride)) + 1
    ox = int(np.ceil((x + 2 * p - fx) / stride)) + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for b in range(n):
        for i in range(oy):
            for j in range(ox):
                out[b, i, j] = big[b, i*stride:i*stride+fy, j*stride:j*stride+fx].ravel()
    return out
