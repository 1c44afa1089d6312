#: kind = "mistake"
#: score = 1.7
#: says = ["always move by 2"]
def max_pool(image, size=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size), axis=(0, 1))
    return windows[::2, ::2].max(axis=(-1, -2))
