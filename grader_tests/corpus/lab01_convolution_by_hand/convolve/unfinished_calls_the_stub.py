#: kind = "unfinished"
#: score = 0.0
#: says = ["multiply_sum is not written yet, and convolve calls it: the stub still raises NotImplementedError"]
def convolve(image, filter):
    out = np.zeros((image.shape[0] - filter.shape[0] + 1, image.shape[1] - filter.shape[1] + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = multiply_sum(image[i:i+filter.shape[0], j:j+filter.shape[1]], filter)
    return out
