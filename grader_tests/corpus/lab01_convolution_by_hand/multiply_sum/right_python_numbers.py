#: kind = "right"
#: score = 1.0
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    return sum(p * f for row, weights in zip(patch.tolist(), filter.tolist()) for p, f in zip(row, weights))
