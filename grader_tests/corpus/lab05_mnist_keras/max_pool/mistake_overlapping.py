#: kind = "mistake"
#: score = 0.0
#: says = ["the windows overlap"]
def max_pool(image, size=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size), axis=(0, 1))
    return windows.max(axis=(-1, -2))
