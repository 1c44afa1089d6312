#: kind = "unfinished"
#: score = 0.0
#: says = ["expected values"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    oy, ox = (y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1
    rows = np.zeros((n, oy, ox, fy * fx * k))
    # TODO
    return rows
