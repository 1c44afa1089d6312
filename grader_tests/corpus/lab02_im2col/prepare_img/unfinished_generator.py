#: kind = "unfinished"
#: score = 0.0
#: says = ["got a generator"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            yield img[0, i:i+fy, j:j+fx].ravel()
