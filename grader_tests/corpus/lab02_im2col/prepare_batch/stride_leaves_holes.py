#: kind = "mistake"
#: score = 2.72
#: says = ["the result is indexed by the pixel"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy, ox = y + 2 * padding - fy + 1, x + 2 * padding - fx + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(0, oy, stride):
        for j in range(0, ox, stride):
            out[:, i, j] = big[:, i:i+fy, j:j+fx].reshape(n, -1)
    return out
