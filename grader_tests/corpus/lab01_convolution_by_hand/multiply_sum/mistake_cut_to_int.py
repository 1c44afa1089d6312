#: kind = "mistake"
#: score = 0.9091
#: says = ["the sum is cut to a whole number"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return int((patch.astype(float) * filter).sum())
