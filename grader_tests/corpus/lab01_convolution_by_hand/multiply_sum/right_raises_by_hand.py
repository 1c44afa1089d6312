#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    if patch.shape != filter.shape:
        raise AssertionError(f"{patch.shape} and {filter.shape}")
    a = np.array(patch, dtype=np.float64).ravel()
    b = np.array(filter, dtype=np.float64).ravel()
    return a @ b
