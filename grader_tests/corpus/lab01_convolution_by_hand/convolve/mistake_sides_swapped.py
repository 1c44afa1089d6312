#: kind = "mistake"
#: score = 1.4444
#: says = ["the filter's height is used for its width, or its width for its height"]
def convolve(image, filter):
    fx, fy = filter.shape
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
