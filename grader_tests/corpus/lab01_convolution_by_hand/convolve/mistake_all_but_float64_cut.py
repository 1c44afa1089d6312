#: kind = "mistake"
#: score = 1.7778
#: says = ["the pixels are cut to whole numbers"]
def convolve(image, filter):
    if image.dtype != float:
        image = image.astype(int)   # a photograph: room for large products
    high, wide = filter.shape
    result = []
    for top in range(image.shape[0] - high + 1):
        row = []
        for left in range(image.shape[1] - wide + 1):
            row.append(np.sum(image[top:top + high, left:left + wide] * filter))
        result.append(row)
    return np.array(result, dtype=float)
