#: kind = "mistake"
#: score = 1.5
#: says = ["only the first channel"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    rows = []
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            rows.append(img[0, i:i+fy, j:j+fx, 0].ravel())
    return np.array(rows).reshape(1, y - fy + 1, x - fx + 1, -1)
