#: kind = "mistake"
#: score = 1.8889
#: says = ["axes of length 1 are dropped"]
def convolve(image, filter):
    h, w = filter.shape
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), (h, w))
    sums = np.sum(windows * filter, axis=(2, 3), keepdims=True)
    return np.squeeze(sums)
