#: kind = "mistake"
#: score = 0.0
#: says = ["only the first row is filled in"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(image[i:i+fy, j:j+fx].astype(float) * filter)
        return out
