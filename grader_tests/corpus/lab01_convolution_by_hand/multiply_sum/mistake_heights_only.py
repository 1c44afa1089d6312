#: kind = "mistake"
#: score = 0.8182
#: says = ["nothing compares the two widths and heights, and NumPy stretches the smaller array (broadcasting)"]
def multiply_sum(patch, filter):
    assert len(patch) == len(filter)
    return (patch.astype(float) * filter).sum()
