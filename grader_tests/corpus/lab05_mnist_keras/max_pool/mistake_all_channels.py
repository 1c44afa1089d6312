#: kind = "mistake"
#: score = 1.7
#: says = ["the largest of all channels"]
def max_pool(image, size=2):
    y, x, channels = image.shape
    rows, columns = y // size, x // size
    pooled = np.zeros((rows, columns, channels))
    for i in range(rows):
        for j in range(columns):
            window = image[i * size : (i + 1) * size, j * size : (j + 1) * size]
            pooled[i, j] = window.max()
    return pooled
