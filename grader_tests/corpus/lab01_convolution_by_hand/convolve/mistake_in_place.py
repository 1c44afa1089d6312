#: kind = "mistake"
#: score = 0.0
#: says = ["the window is multiplied in place, and the image with it"]
def convolve(image, filter):
    fy, fx = filter.shape
    image = image.astype(float)
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            patch = image[i:i+fy, j:j+fx]
            patch *= filter
            out[i, j] = patch.sum()
    return out
