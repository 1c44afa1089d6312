#: kind = "mistake"
#: score = 1.3333
#: says = ["this is a true convolution: the filter is flipped"]
def convolve(image, filter):
    f = filter[::-1, ::-1].astype(float)
    out = np.zeros((image.shape[0] - f.shape[0] + 1, image.shape[1] - f.shape[1] + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i+f.shape[0], j:j+f.shape[1]] * f).sum()
    return out
