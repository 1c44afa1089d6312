#: kind = "mistake"
#: score = 0.1818
#: says = ["the products are averaged"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.mean(patch.astype(float) * filter)
