#: kind = "mistake"
#: score = 0.8182
#: says = ["your own check refuses two arrays of the same shape"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape == (3, 3)
    return (patch.astype(float) * filter).sum()
