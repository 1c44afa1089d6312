#: kind = "unfinished"
#: score = 0.0
#: says = ["expected two whole numbers, (row, column), got an array of shape (9, 9)"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    return r == r.max()
