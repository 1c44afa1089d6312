#: kind = "right"
#: score = 2.0
def prepare(images, labels):
    # one image after the other
    x, y = [], []
    for bild, klasse in zip(images, labels):
        x.append(np.array(bild, dtype="float32") * np.float32(1 / 255))
        zeile = [0] * 10
        zeile[klasse] = 1
        y.append(zeile)
    return np.array(x), np.array(y)
