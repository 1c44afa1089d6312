#: kind = "mistake"
#: score = 0.1818
#: says = ["patch and filter are multiplied as matrices, and nothing is added up"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.dot(patch.astype(float), filter)
