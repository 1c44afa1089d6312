#: kind = "mistake"
#: score = 0.1818
#: says = ["Python's sum adds up the rows only, and leaves an array"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return sum(patch.astype(float) * filter)
