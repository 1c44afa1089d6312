#: kind = "mistake"
#: score = 0.8182
#: says = ["the response's height is taken for its width"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    return divmod(int(np.argmax(r)), r.shape[0])
