#: kind = "mistake"
#: score = 0.0
#: says = ["rows and columns are counted from 1"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    row, col = np.unravel_index(np.argmax(r), r.shape)
    return row + 1, col + 1
