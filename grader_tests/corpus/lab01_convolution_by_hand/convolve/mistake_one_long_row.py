#: kind = "mistake"
#: score = 0.0
#: says = ["the numbers are in one long row"]
def convolve(image, filter):
    fy, fx = filter.shape
    out = []
    for i in range(image.shape[0] - fy + 1):
        for j in range(image.shape[1] - fx + 1):
            out.append(np.sum(image[i:i+fy, j:j+fx].astype(float) * filter))
    return np.array(out)
