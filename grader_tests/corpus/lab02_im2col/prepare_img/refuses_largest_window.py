#: kind = "mistake"
#: score = 1.9
#: says = ["your code raised AssertionError", "your own check refuses a window that fits"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    assert fy < y and fx < x, "window too large"
    out = np.empty((1, y - fy + 1, x - fx + 1, fy * fx * k))
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            out[0, i, j] = img[0, i:i+fy, j:j+fx].flatten()
    return out
