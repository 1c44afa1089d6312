#: kind = "mistake"
#: score = 1.7778
#: says = ["the sums are cut to whole numbers", "the products do not fit into a uint8, which ends at 255 and starts again at 0"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1), dtype=image.dtype)
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(image[i:i+fy, j:j+fx].astype(float) * filter)
    return out
