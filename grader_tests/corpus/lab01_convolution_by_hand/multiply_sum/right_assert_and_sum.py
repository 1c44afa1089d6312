#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.sum(patch.astype(float) * filter)
