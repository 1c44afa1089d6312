#: kind = "mistake"
#: score = 0.0
#: says = ["zeros are left around the result, which is as large as the image"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = np.zeros(image.shape)
    for i in range(image.shape[0] - fy + 1):
        for j in range(image.shape[1] - fx + 1):
            out[i + fy // 2, j + fx // 2] = (image[i:i+fy, j:j+fx].astype(float) * filter).sum()
    return out
