#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    oy = int(np.floor((y + 2 * padding - fy) / stride)) + 1
    ox = int(np.floor((x + 2 * padding - fx) / stride)) + 1
    rows = np.zeros((n, oy, ox, fy * fx * k))
    for b in range(n):
        for i in range(oy):
            for j in range(ox):
                number = 0
                for u in range(fy):
                    for v in range(fx):
                        r, c = i * stride + u - padding, j * stride + v - padding
                        for channel in range(k):
                            # outside of the image there are zeros: no padded copy is needed
                            if 0 <= r < y and 0 <= c < x:
                                rows[b, i, j, number] = imgs[b, r, c, channel]
                            number += 1
    return rows
