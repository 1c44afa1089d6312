#: kind = "mistake"
#: score = 0.0
#: says = ["a patch and the filter differ in shape, and multiply_sum refuses them"]
def convolve(image, filter):
    out = np.zeros(image.shape)
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            patch = image[i:i+filter.shape[0], j:j+filter.shape[1]]
            assert patch.shape == filter.shape
            out[i, j] = (patch.astype(float) * filter).sum()
    return out
