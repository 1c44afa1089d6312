#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (1, 4, 4, 1), got an array (dtype object)"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.empty((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]), dtype=object)
    for i, j, n in np.ndindex(out.shape[1:]):
        out[0, i, j, n] = activation(np.sum(img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n]))
    return out
