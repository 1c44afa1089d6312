#: kind = "right"
#: score = 2.0
import matplotlib.pyplot as plt


def prepare_img(img, fy, fx):
    _, y, x, k = img.shape
    rows = np.stack([
        np.stack([img[0, i:i + fy, j:j + fx].ravel() for j in range(x - fx + 1)])
        for i in range(y - fy + 1)
    ])
    plt.imshow(rows[0])
    plt.show()
    return rows[np.newaxis]
