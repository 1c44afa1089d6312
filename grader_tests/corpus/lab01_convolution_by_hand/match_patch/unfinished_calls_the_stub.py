#: kind = "unfinished"
#: score = 0.0
#: says = ["convolve is not written yet, and match_patch calls it: the stub still raises NotImplementedError"]
def match_patch(image, kernel):
    r = convolve(image, kernel)
    return np.unravel_index(np.argmax(r), r.shape)
