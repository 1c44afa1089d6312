#: kind = "mistake"
#: score = 0.0
#: says = ["the notebook's image is used"]
def prepare_img(img, fy, fx):
    y, x = image.shape  # of the cell above, not img
    out = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx))
    for i in range(y - fy + 1):
        for j in range(x - fx + 1):
            out[0, i, j] = image[i:i+fy, j:j+fx].ravel()
    return out
