#: kind = "right"
#: score = 1.0
def same_shape(a, b):
    return a.ndim == b.ndim and all(m == n for m, n in zip(a.shape, b.shape))

def multiply_sum(patch, filter):
    assert same_shape(patch, filter), "no broadcasting, please"
    return np.multiply(patch, filter, dtype=float).sum().item()
