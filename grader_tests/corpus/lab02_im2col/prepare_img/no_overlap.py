#: kind = "mistake"
#: score = 1.5
#: says = ["the window moves by its own size"]
def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    out = np.zeros((1, y // fy, x // fx, fy * fx * k))
    for i in range(y // fy):
        for j in range(x // fx):
            out[0, i, j] = img[0, i*fy:(i+1)*fy, j*fx:(j+1)*fx].ravel()
    return out
