#: kind = "mistake"
#: score = 0.0
#: says = ["the pixels are put into bytes"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k), dtype=np.uint8)
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = img[0, i:i+fy, j:j+fx].ravel()
    return out
