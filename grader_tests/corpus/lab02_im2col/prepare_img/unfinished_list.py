#: kind = "unfinished"
#: score = 0.0
#: says = ["got a list", "return one array"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    return [[[img[0, i:i+fy, j:j+fx].ravel() for j in range(x - fx + 1)] for i in range(y - fy + 1)]]
