#: kind = "mistake"
#: score = 0.0
#: says = ["too many values to unpack", "another number of axes"]
def prepare_img(img, fy, fx):
    y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = img[i:i+fy, j:j+fx].ravel()
    return out
