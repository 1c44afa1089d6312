#: kind = "mistake"
#: score = 1.6
#: says = ["visited column by column"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    rows = [img[0, i:i+fy, j:j+fx].ravel() for j in range(x - fx + 1) for i in range(y - fy + 1)]
    return np.array(rows).reshape(1, y - fy + 1, x - fx + 1, -1)
