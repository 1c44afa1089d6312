#: kind = "mistake"
#: score = 0.0
#: says = ["the result is as large as the image, with zeros where the window does not fit"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros_like(image, dtype=float)
    for i in range(image.shape[0] - fy + 1):
        for j in range(image.shape[1] - fx + 1):
            out[i, j] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
