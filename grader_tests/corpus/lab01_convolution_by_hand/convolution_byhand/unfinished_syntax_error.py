#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolution_byhand' in your notebook", "the cell that should define it does not run: SyntaxError: expected ':', line 4: for i in range(out.shape[1])"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]))
    for i in range(out.shape[1])
        for j in range(out.shape[2]):
            out[0, i, j] = (img[0, i:i+f.shape[0], j:j+f.shape[1], :, None] * f).sum(axis=(0, 1, 2))
    return activation(out)
