#: kind = "right"
#: score = 2.0
def max_pool(image, size=2):
    y = image.shape[0] // size * size
    x = image.shape[1] // size * size
    down = np.maximum.reduceat(image[:y, :x], np.arange(0, y, size), axis=0)
    return np.maximum.reduceat(down, np.arange(0, x, size), axis=1)
