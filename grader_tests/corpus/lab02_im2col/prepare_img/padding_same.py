#: kind = "mistake"
#: score = 1.5
#: says = ["zeros are padded around the image"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    up, left = (fy - 1) // 2, (fx - 1) // 2
    big = np.zeros((y + fy - 1, x + fx - 1, k))
    big[up:up + y, left:left + x] = img[0]
    out = np.zeros((1, y, x, fy * fx * k))  # as large as the image
    for i in range(y):
        for j in range(x):
            out[0, i, j] = big[i:i+fy, j:j+fx].ravel()
    return out
