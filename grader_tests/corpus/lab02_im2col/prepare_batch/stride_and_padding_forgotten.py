#: kind = "mistake"
#: score = 2.24
#: says = ["the stride is forgotten", "the padding is forgotten"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = imgs.shape
    out = np.zeros((n, y - fy + 1, x - fx + 1, fy * fx * k))
    for b in range(n):
        for i in range(y - fy + 1):
            for j in range(x - fx + 1):
                out[b, i, j] = imgs[b, i:i+fy, j:j+fx].ravel()
    return out
