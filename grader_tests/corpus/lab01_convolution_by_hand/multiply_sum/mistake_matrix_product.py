#: kind = "mistake"
#: score = 0.1818
#: says = ["patch and filter are multiplied as matrices"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.sum(patch.astype(float) @ filter)
