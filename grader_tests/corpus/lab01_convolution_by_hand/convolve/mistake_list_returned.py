#: kind = "mistake"
#: score = 0.0
#: says = ["expected an array of shape (4, 4), got a list"]
def convolve(image, filter):
    fy, fx = filter.shape
    return [[float((image[i:i+fy, j:j+fx].astype(float) * filter).sum()) for j in range(image.shape[1] - fx + 1)]
            for i in range(image.shape[0] - fy + 1)]
