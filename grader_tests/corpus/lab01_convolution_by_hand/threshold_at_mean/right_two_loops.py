#: kind = "right"
#: score = 1.0
def threshold_at_mean(image):
    total = 0.0
    for row in image:
        for pixel in row:
            total += float(pixel)
    mean = total / (len(image) * len(image[0]))
    result = np.zeros(image.shape)
    for i, row in enumerate(image):
        for j, pixel in enumerate(row):
            if pixel > mean:
                result[i, j] = 1
    return result
