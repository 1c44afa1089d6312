#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    picture = img[0]
    y, x = picture.shape[0], picture.shape[1]
    fragments = [
        [picture[r:r + fy, c:c + fx].flatten() for c in range(x - fx + 1)]
        for r in range(y - fy + 1)
    ]
    return np.array([fragments])
