#: kind = "right"
#: score = 2.0
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return float(np.vdot(patch.astype(float), filter.astype(float)))

def convolve(image, filter):
    return np.array([
        [multiply_sum(image[i:i + len(filter), j:j + len(filter[0])], filter)
         for j in range(len(image[0]) - len(filter[0]) + 1)]
        for i in range(len(image) - len(filter) + 1)
    ])
