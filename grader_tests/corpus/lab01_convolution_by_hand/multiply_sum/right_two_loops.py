#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    assert np.shape(patch) == np.shape(filter), "shapes differ"
    total = 0
    for i in range(patch.shape[0]):
        for j in range(patch.shape[1]):
            total += float(patch[i, j]) * float(filter[i, j])
    return total
