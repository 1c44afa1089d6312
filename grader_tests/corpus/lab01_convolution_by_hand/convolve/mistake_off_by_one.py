#: kind = "mistake"
#: score = 0.0
#: says = ["the last place of the window is missing, down and across (off by one)"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros((image.shape[0] - fy, image.shape[1] - fx))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
