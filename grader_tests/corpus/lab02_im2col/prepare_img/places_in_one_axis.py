#: kind = "mistake"
#: score = 1.6
#: says = ["all places stand in one axis"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    rows = []
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            rows.append(img[0, i:i+fy, j:j+fx].ravel())
    return np.array(rows)[None]
