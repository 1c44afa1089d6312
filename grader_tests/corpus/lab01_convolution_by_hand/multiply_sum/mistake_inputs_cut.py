#: kind = "mistake"
#: score = 0.9091
#: says = ["the numbers are cut to whole numbers before they are multiplied"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return (patch.astype(int) * filter.astype(int)).sum()
