#: kind = "right"
#: score = 2.0
def max_pool(image, size=2):
    h, w, c = image.shape
    out = np.zeros((h // size, w // size, c))
    for i in range(h // size):
        for j in range(w // size):
            for k in range(c):
                out[i, j, k] = np.max(image[i * size : i * size + size, j * size : j * size + size, k])
    return out
