#: kind = "mistake"
#: score = 0.0
#: says = ["this is the lower right corner of the patch"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    row, col = np.unravel_index(np.argmax(r), r.shape)
    return row + kernel.shape[0] - 1, col + kernel.shape[1] - 1
