#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised RecursionError: maximum recursion depth exceeded"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    if f.shape[3] > 1:
        return np.concatenate([convolution_byhand(img, f[..., :1]), convolution_byhand(img, f[..., 1:])], axis=3)
    return convolution_byhand(img, f, activation)
