#: kind = "mistake"
#: score = 3.04
#: says = ["the padding is forgotten"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    p = padding
    big = imgs
    oy = (y - fy) // stride + 1
    ox = (x - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for b in range(n):
        for i in range(oy):
            for j in range(ox):
                out[b, i, j] = big[b, i*stride:i*stride+fy, j*stride:j*stride+fx].ravel()
    return out
