#: kind = "right"
#: score = 2.0
import matplotlib.pyplot as plt

def convolve(image, filter):
    rows = image.shape[0] - filter.shape[0] + 1
    cols = image.shape[1] - filter.shape[1] + 1
    result = np.empty(rows * cols)
    n = 0
    while n < rows * cols:
        i, j = divmod(n, cols)
        result[n] = (image[i:i + filter.shape[0], j:j + filter.shape[1]].astype(float) * filter).sum()
        n += 1
    plt.imshow(result.reshape(rows, cols))
    plt.show()
    return result.reshape(rows, cols)
