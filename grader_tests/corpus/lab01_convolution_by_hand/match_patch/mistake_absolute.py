#: kind = "mistake"
#: score = 0.9091
#: says = ["the value that is furthest from 0 is found, and that is a negative one"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = np.abs(_answers(image, kernel))
    return np.unravel_index(np.argmax(r), r.shape)
