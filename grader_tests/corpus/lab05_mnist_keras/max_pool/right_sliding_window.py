#: kind = "right"
#: score = 2.0
def max_pool(image, size=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size), axis=(0, 1))
    return windows[::size, ::size].max(axis=(-1, -2))
