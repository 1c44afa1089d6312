#: kind = "right"
#: score = 2.0
def _zeros_around(x, k):
    return np.pad(np.asarray(x, dtype=float), k // 2)

def convolution_one_dimensional(x, h):
    windows = np.lib.stride_tricks.sliding_window_view(_zeros_around(x, len(h)), len(h))
    return windows @ np.flip(h)
