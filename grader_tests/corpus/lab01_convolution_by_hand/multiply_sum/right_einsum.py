#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return np.einsum("ij,ij->", patch.astype("float64"), filter.astype("float64"))
