#: kind = "mistake"
#: score = 2.72
#: says = ["as many places as with stride 1"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows = []
    for b in range(n):
        for i in range(0, y + 2 * padding - fy + 1, stride):
            for j in range(0, x + 2 * padding - fx + 1, stride):
                rows.append(big[b, i:i+fy, j:j+fx].ravel())
    return np.array(rows).reshape(n, y + 2 * padding - fy + 1, x + 2 * padding - fx + 1, fy * fx * k)
