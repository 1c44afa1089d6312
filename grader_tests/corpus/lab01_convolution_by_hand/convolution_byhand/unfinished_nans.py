#: kind = "unfinished"
#: score = 0.0
#: says = ["16 of 16 are NaN or infinite"]
def convolution_byhand(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    out = np.full((1, img.shape[1]-f.shape[0]+1, img.shape[2]-f.shape[1]+1, f.shape[3]), np.nan)
    for i in range(out.shape[1]):
        for j in range(out.shape[2]):
            window = img[0, i:i+f.shape[0], j:j+f.shape[1]]
            # out[0, i, j] = ???
    return activation(out)
