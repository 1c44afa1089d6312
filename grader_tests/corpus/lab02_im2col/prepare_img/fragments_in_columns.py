#: kind = "mistake"
#: score = 1.6
#: says = ["stand in a column, not in a row"]
def prepare_img(img, fy, fx):
    """As the name says: image to *columns*."""
    _, y, x, k = img.shape
    columns = [
        img[0, i:i+fy, j:j+fx].ravel() for i in range(y - fy + 1) for j in range(x - fx + 1)
    ]
    return np.stack(columns, axis=1)
