#: kind = "right"
#: score = 2.0
def convolve(image, filter):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), filter.shape)
    return np.tensordot(windows, filter.astype(float), axes=2)
