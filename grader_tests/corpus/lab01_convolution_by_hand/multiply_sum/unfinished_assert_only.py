#: kind = "unfinished"
#: score = 0.1818
#: says = ["the function has no return statement, or one branch lacks it"]
def multiply_sum(patch, filter):
    assert patch.shape == filter.shape
    ...
