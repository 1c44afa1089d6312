#: kind = "mistake"
#: score = 0.1818
#: says = ["the filter is flipped"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return (patch.astype(float) * np.flip(filter)).sum()
