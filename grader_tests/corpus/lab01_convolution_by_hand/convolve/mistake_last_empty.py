#: kind = "mistake"
#: score = 0.0
#: says = ["the last place of the window is left empty, down and across (off by one)"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1))
    for i in range(out.shape[0] - 1):
        for j in range(out.shape[1] - 1):
            out[i, j] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
