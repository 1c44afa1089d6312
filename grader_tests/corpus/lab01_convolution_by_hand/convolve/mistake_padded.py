#: kind = "mistake"
#: score = 0.0
#: says = ["zeros are padded around the image"]
def convolve(image, filter):
    fy, fx = filter.shape
    big = np.pad(image.astype(float), ((fy // 2, fy // 2), (fx // 2, fx // 2)))
    out = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            out[i, j] = (big[i:i+fy, j:j+fx] * filter).sum()
    return out
