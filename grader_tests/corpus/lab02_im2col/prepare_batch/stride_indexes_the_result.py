#: kind = "mistake"
#: score = 2.72
#: says = ["the result is indexed by the pixel"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy, ox = (y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for b in range(n):
        for i in range(0, y + 2 * padding - fy + 1, stride):
            for j in range(0, x + 2 * padding - fx + 1, stride):
                out[b, i, j] = big[b, i:i+fy, j:j+fx].ravel()
    return out
