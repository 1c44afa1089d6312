#: kind = "right"
#: score = 1.0
def channels_last(filter):
    k, h, w = filter.shape
    moved = np.empty((h, w, k))
    for c in range(k):
        for i in range(h):
            for j in range(w):
                moved[i, j, c] = filter[c, i, j]
    return moved
