#: kind = "mistake"
#: score = 0.0
#: says = ["the sums are cut to whole numbers"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.zeros((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]), dtype=int)
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            for n in range(out.shape[3]):
                out[0, i, j, n] = (img[0, i:i+f.shape[0], j:j+f.shape[1]] * f[..., n]).sum()
    return activation(out)
