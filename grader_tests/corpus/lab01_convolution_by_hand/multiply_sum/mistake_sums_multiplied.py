#: kind = "mistake"
#: score = 0.1818
#: says = ["patch and filter are added up first, and then multiplied"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return patch.sum(dtype=float) * filter.sum(dtype=float)
