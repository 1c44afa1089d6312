#: kind = "unfinished"
#: score = 0.0
#: says = ["expected values"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
    # TODO: fill it
    return out
