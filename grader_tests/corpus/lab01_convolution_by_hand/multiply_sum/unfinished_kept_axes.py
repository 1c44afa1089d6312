#: kind = "unfinished"
#: score = 0.1818
#: says = ["expected one number, got an array of shape (1, 1)"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return (patch.astype(float) * filter).sum(keepdims=True)
