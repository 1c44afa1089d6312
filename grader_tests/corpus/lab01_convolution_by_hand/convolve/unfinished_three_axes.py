#: kind = "unfinished"
#: score = 0.0
#: says = ["expected shape (4, 4), got (4, 4, 1)"]
def convolve(image, filter):
    if filter.ndim == 2:
        filter = filter[:, :, None]      # the slides have (n, n, 1)
    fy, fx, _ = filter.shape
    out = np.zeros((image.shape[0] - fy + 1, image.shape[1] - fx + 1, 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i+fy, j:j+fx, None].astype(float) * filter).sum()
    return out
