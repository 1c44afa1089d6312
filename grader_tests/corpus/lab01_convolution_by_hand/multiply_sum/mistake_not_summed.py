#: kind = "mistake"
#: score = 0.1818
#: says = ["the products are not added up"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return patch.astype(float) * filter
