#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    np.testing.assert_equal(patch.shape, filter.shape)
    return np.tensordot(patch.astype(float), filter.astype(float), axes=2)
