#: kind = "mistake"
#: score = 1.9
#: says = ["the input is changed in place"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    img.shape = (y, x, k)
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = img[i:i+fy, j:j+fx].ravel()
    return out
