#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    if len(imgs) > 1:
        first = prepare_batch(imgs[:1], fy, fx, stride, padding)
        return np.vstack([first, prepare_batch(imgs[1:], fy, fx, stride, padding)])
    if padding > 0:
        _, y, x, k = imgs.shape
        framed = np.zeros((1, y + 2 * padding, x + 2 * padding, k))
        framed[:, padding:padding + y, padding:padding + x] = imgs
        return prepare_batch(framed, fy, fx, stride)
    _, y, x, _ = imgs.shape
    return np.array([[
        [imgs[0, r:r + fy, c:c + fx].flatten() for c in range(0, x - fx + 1, stride)]
        for r in range(0, y - fy + 1, stride)
    ]])
