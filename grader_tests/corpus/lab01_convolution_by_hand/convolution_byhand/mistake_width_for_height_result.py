#: kind = "mistake"
#: score = 3.1667
#: says = ["expected shape (1, 7, 5, 1), got (1, 5, 5, 1)", "the filter's width is also used for its height"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    outy = img.shape[1] - f.shape[1] + 1
    outx = img.shape[2] - f.shape[1] + 1
    out = np.zeros((1, outy, outx, f.shape[3]))
    for i in range(outy):
        for j in range(outx):
            for n in range(f.shape[3]):
                out[0, i, j, n] = np.sum(img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n])
    return activation(out)
