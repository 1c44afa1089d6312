#: kind = "mistake"
#: score = 0.0
#: says = ["np.argmax counts through the array row by row, and that number, or the value, is returned"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    return np.argmax(_answers(image, kernel))
