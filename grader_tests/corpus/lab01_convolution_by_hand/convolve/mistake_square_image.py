#: kind = "mistake"
#: score = 1.5556
#: says = ["the image's height is used for its width, or its width for its height"]
def convolve(image, filter):
    n = image.shape[0]
    fy, fx = filter.shape
    out = np.zeros((n - fy + 1, n - fx + 1))
    for i in range(n - fy + 1):
        for j in range(n - fx + 1):
            out[i, j] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
