#: kind = "right"
#: score = 2.0
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    best = None
    for dy in range(size):
        for dx in range(size):
            part = image[dy :: size, dx :: size][:rows, :columns]
            best = part if best is None else np.maximum(best, part)
    return best
