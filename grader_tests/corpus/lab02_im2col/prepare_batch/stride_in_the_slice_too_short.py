#: kind = "mistake"
#: score = 2.72
#: says = ["the stride is applied inside the fragment"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    p = padding
    big = np.pad(imgs, ((0, 0), (p, p), (p, p), (0, 0)))
    oy = (y + 2 * p - fy) // stride + 1
    ox = (x + 2 * p - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for b in range(n):
        for i in range(oy):
            for j in range(ox):
                out[b, i, j] = big[b, i:i+fy:stride, j:j+fx:stride].ravel()
    return out
