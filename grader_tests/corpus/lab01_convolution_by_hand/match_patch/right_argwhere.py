#: kind = "right"
#: score = 1.0
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    return np.argwhere(r == r.max())[0]
