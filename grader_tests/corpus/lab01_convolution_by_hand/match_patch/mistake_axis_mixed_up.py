#: kind = "mistake"
#: score = 0.0
#: says = ["row and column are swapped"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    return np.argmax(np.max(r, axis=0)), np.argmax(np.max(r, axis=1))
