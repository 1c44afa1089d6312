#: kind = "unfinished"
#: score = 0.0
def max_pool(image, size=2):
    y, x, channels = image.shape
    rows, columns = y // size, x // size
    pooled = np.zeros((rows, columns, channels))
    for i in range(rows):
        for j in range(columns):
            window = image[i * size : (i + 1) * size, j * size : (j + 1) * size]
            pooled[i, j] = window.max(axis=(0, 1))
            return pooled
