#: kind = "unfinished"
#: score = 0.0
#: says = ["your code did not finish in time", "is there a loop that never ends?", "an earlier call did not come back"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]))
    i = 0
    while i < out.shape[1]:
        j = 0
        while j < out.shape[2]:
            out[0, i, j] = (img[0, i:i+f.shape[0], j:j+f.shape[1], :, None] * f).sum(axis=(0, 1, 2))
            j += 1
    return activation(out)
