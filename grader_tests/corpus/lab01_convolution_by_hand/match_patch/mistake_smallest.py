#: kind = "mistake"
#: score = 0.0
#: says = ["the smallest value is found, not the largest"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    return np.unravel_index(np.argmin(r), r.shape)
