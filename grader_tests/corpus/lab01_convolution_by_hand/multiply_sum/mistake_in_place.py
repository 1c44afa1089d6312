#: kind = "mistake"
#: score = 0.9091
#: says = ["the input is changed in place"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    if patch.dtype != float:
        patch = patch.astype(float)
    patch *= filter
    return patch.sum()
