#: kind = "mistake"
#: score = 1.5
#: says = ["the channels are outermost in each fragment"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            sheets = [img[0, i:i+fy, j:j+fx, c].ravel() for c in range(k)]
            out[0, i, j] = np.concatenate(sheets)
    return out
