#: kind = "mistake"
#: score = 0.9091
#: says = ["the input is changed in place"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    if image.dtype == float:
        image -= image.mean()
        image += 1e-3
    r = _answers(image, kernel)
    return np.unravel_index(np.argmax(r), r.shape)
