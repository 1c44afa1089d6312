#: kind = "mistake"
#: score = 0.1818
#: says = ["only the diagonal is summed"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    s = 0.0
    for i in range(min(patch.shape)):
        s += float(patch[i, i]) * float(filter[i, i])
    return s
