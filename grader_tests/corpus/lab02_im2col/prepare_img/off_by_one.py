#: kind = "mistake"
#: score = 1.5
#: says = ["(off by one)"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy, x - fx, fy * fx * k))
    for i in range(y - fy):
        for j in range(x - fx):
            out[0, i, j] = img[0, i:i+fy, j:j+fx].ravel()
    return out
