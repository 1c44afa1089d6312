#: kind = "mistake"
#: score = 1.6
#: says = ["the axis of the single image is missing"]
def prepare_img(img, fy, fx):
    picture = img[0]
    y, x, k = picture.shape
    out = np.zeros((y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[i, j] = picture[i:i+fy, j:j+fx].ravel()
    return out
