#: kind = "mistake"
#: score = 1.6
#: says = ["fy and fx are swapped"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fx + 1, x - fy + 1, fy * fx * k))
    for i in range(y - fx + 1):
        for j in range(x - fy + 1):
            out[0, i, j] = img[0, i:i+fx, j:j+fy].ravel()
    return out
