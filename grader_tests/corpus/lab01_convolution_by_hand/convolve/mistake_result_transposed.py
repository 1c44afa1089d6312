#: kind = "mistake"
#: score = 0.0
#: says = ["rows and columns of the result are swapped"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = []
    for j in range(image.shape[1] - fx + 1):
        out.append([(image[i:i+fy, j:j+fx].astype(float) * filter).sum() for i in range(image.shape[0] - fy + 1)])
    return np.array(out)
