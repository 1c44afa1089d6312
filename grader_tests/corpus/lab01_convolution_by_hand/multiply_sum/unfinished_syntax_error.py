#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'multiply_sum' in your notebook after it has run"]
def multiply_sum(patch, filter):
    assert patch.shape = filter.shape
    return (patch * filter).sum()
