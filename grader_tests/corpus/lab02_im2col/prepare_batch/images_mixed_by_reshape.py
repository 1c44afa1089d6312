#: kind = "mistake"
#: score = 3.2
#: says = ["the numbers of different images are mixed"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy, ox = (y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1
    rows = []
    for i in range(oy):
        for j in range(ox):
            for b in range(n):  # the images are the inner loop here, and the first axis below
                rows.append(big[b, i*stride:i*stride+fy, j*stride:j*stride+fx].ravel())
    return np.array(rows).reshape(n, oy, ox, -1)
