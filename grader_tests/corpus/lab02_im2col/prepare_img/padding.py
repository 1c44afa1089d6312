#: kind = "mistake"
#: score = 1.5
#: says = ["zeros are padded around the image"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    img = np.pad(img, ((0, 0), (fy // 2, fy // 2), (fx // 2, fx // 2), (0, 0)))
    out = np.zeros((1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, fy * fx * k))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            out[0, i, j] = img[0, i:i+fy, j:j+fx].ravel()
    return out
