#: kind = "mistake"
#: score = 1.9
#: says = ["changed in place"]
def max_pool(image, size=2):
    y, x, channels = image.shape
    for i in range(y // size):
        for j in range(x // size):
            image[i, j] = image[i * size : (i + 1) * size, j * size : (j + 1) * size].max(axis=(0, 1))
    return image[: y // size, : x // size].copy()
