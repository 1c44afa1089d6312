#: kind = "mistake"
#: score = 0.9091
#: says = ["the filter is flipped"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel[::-1, ::-1])
    return np.unravel_index(np.argmax(r), r.shape)
