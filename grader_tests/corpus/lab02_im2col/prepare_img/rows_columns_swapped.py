#: kind = "mistake"
#: score = 1.6
#: says = ["rows and columns of the result are swapped"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    columns = []
    for j in range(x - fx + 1):
        column = []
        for i in range(y - fy + 1):
            column.append(img[0, i:i+fy, j:j+fx].ravel())
        columns.append(column)
    return np.array([columns])
