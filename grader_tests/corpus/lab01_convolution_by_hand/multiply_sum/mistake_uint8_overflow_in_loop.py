#: kind = "mistake"
#: score = 0.8182
#: says = ["the products do not fit into a uint8, which ends at 255 and starts again at 0"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    s = 0
    for p, f in zip(patch.flatten(), filter.flatten()):
        s = s + p * f
    return s
