#: kind = "mistake"
#: score = 1.5
#: says = ["the channels are added up already"]
def prepare_img(img, fy, fx):
    grey = img.sum(axis=3)
    y, x = grey.shape[1:]
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = grey[0, i:i+fy, j:j+fx].ravel()
    return out
