#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there", "nothing compares the two widths and heights, and NumPy stretches the smaller array (broadcasting)"]
def multiply_sum(patch, filter):
    return ...
