#: kind = "mistake"
#: score = 0.9091
#: says = ["the value that is furthest from 0 is found, and that is a negative one"]
def _answers(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)
    return np.einsum("ijuv,uv->ij", windows, kernel)

def match_patch(image, kernel):
    r = _answers(image, kernel)
    best, place = 0, (0, 0)
    for i in range(r.shape[0]):
        for j in range(r.shape[1]):
            if r[i, j] > best:
                best, place = r[i, j], (i, j)
    return place
