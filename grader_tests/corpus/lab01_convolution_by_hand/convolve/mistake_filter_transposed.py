#: kind = "mistake"
#: score = 0.0
#: says = ["the filter is transposed"]
def convolve(image, filter):
    out = np.zeros((image.shape[0] - filter.shape[0] + 1, image.shape[1] - filter.shape[1] + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            for u in range(filter.shape[0]):
                for v in range(filter.shape[1]):
                    out[i, j] += float(image[i + u, j + v]) * filter[v, u]
    return out
