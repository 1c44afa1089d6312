#: kind = "mistake"
#: score = 0.1818
#: says = ["the signs are dropped"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.abs(patch.astype(float) * filter).sum()
