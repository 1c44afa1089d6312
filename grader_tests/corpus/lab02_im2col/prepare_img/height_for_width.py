#: kind = "mistake"
#: score = 1.6
#: says = ["the window's height is also used for its width"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    size = fy
    return np.array([[
        img[0, i:i+size, j:j+size].ravel() for j in range(x - size + 1)
    ] for i in range(y - size + 1)])[None]
