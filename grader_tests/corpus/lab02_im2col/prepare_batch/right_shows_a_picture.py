#: kind = "right"
#: score = 4.0
import matplotlib.pyplot as plt


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.zeros((n, y + 2 * padding, x + 2 * padding, k), imgs.dtype)
    big[:, padding:padding + y, padding:padding + x] = imgs
    rows = [
        big[b, r:r + fy, c:c + fx].reshape(1, -1)
        for b in range(n)
        for r in range(0, y + 2 * padding - fy + 1, stride)
        for c in range(0, x + 2 * padding - fx + 1, stride)
    ]
    rows = np.concatenate(rows).reshape(n, (y + 2 * padding - fy) // stride + 1, -1, fy * fx * k)
    plt.imshow(rows[0, 0])
    plt.show()
    return rows
