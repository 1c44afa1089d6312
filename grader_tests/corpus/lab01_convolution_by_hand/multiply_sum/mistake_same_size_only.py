#: kind = "mistake"
#: score = 0.8182
#: says = ["the numbers of pixels are compared, or the two heights, but not the whole shapes"]
def multiply_sum(patch, filter):
    assert patch.size == filter.size
    return (patch.astype(float).ravel() * filter.ravel()).sum()
