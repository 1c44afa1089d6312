#: kind = "mistake"
#: score = 1.5
#: says = ["column by column"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            numbers = []
            for b in range(fx):
                for a in range(fy):
                    for c in range(k):
                        numbers.append(img[0, i + a, j + b, c])
            out[0, i, j] = numbers
    return out
