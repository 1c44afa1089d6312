#: kind = "mistake"
#: score = 1.4444
#: says = ["the filter's height is used for its width, or its width for its height"]
def convolve(image, filter):
    n = filter.shape[0]
    out = np.zeros((image.shape[0] - n + 1, image.shape[1] - n + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i+n, j:j+n].astype(float) * filter).sum()
    return out
